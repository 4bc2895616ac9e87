import type { Clean } from '../vocabulary/message.ts'

const verb = '(?:draft|open|create|write|file|raise|log|make|prepare)'
const asked = `(?:please |can you |could you )?${verb} (?:me |us )?(?:an? |the )?(?:new )?(?:support )?(?:ticket|case|request)`
const first = new RegExp(
  `^\\s*${asked}\\b(?: please| for (?:me|us))?\\s*(?:[:,;.–-]|for\\b|about\\b|that\\b|because\\b)?\\s*`,
  'i',
)
const last = new RegExp(
  `[,.;:!–-]? (?:so |and |then )?${asked}(?: please| for (?:me|us))?[.!?]?$`,
  'i',
)

/** The request is at an end of the text, no further in than this. */
const longest = 100

/** What a text tells beside the request to draft: "open a ticket, the API server is down" tells what is down. */
export function withoutRequest(text: Clean): Clean {
  const head = text.slice(0, longest).replace(first, '') + text.slice(longest)
  const from = Math.max(0, head.trimEnd().length - longest)
  const told = head.slice(0, from) + head.trimEnd().slice(from).replace(last, '')
  return (told.trim() === '' ? text : told.trim()) as Clean
}
