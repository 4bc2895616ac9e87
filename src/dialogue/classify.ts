import { notSure } from '../policy/ask.ts'
import { withConsents } from '../tickets/consents.ts'
import { type TicketDraft, valueIn } from '../tickets/draft.ts'
import { targetOf } from '../tickets/target.ts'
import type { Option } from '../vocabulary/errand.ts'
import type { Reply } from '../vocabulary/reply.ts'
import type { Handler, Parts } from './parts.ts'
import { line, plainTurn } from './plain.ts'
import { advance } from './submit.ts'

type What = 'service' | 'problem'
type Sought = { readonly what: What; readonly ticket: TicketDraft; readonly parts: Parts }

/** So many are offered: more nobody reads in a chat. */
const most = 8

/** The options whose names are nearest to the product or to what is wrong, the nearest first. */
export function nearest(
  options: readonly Option[],
  { what, ticket, parts: { fields } }: Sought,
): readonly Option[] {
  const wanted = what === 'service' ? targetOf(fields, ticket)?.service : valueIn(ticket, 'symptom')
  const words = new Set(wordsOf(wanted ?? ''))
  const score = ({ label }: Option) => wordsOf(label).filter(word => words.has(word)).length
  return options.toSorted((a, b) => score(b) - score(a)).slice(0, most)
}

/** Asks which of them it is; nothing is taken without being chosen. */
export function optionQuestion(what: What, options: readonly Option[], parts: Parts): Reply {
  const text = line(parts, `submit.which-${what}`)
  const none = { id: notSure, label: parts.wording.lines['submit.none-of-these'] }
  const choices = options.map(({ label }, at) => ({ id: `${what}-${at + 1}`, label }))
  return {
    kind: 'question',
    question: {
      fact: `submit.${what}`,
      text: text.kind === 'text' ? text.text : '',
      why: '',
      numeric: false,
      choices: [...choices, none],
    },
  }
}

/** An answer to that question: by button, by number, or by name. */
export const classified: Handler = (moment, parts) => {
  const { draft } = moment.state
  const choosing = draft?.submission?.choosing
  if (!draft?.submission || !choosing) return undefined
  const { choice, text = '' } = moment.message
  const said = (choice ?? text).trim().toLowerCase()
  const { choosing: _, ...submission } = draft.submission
  const state = { ...moment.state, draft: { ...draft, submission } }
  const isNone = said === notSure || said === String(choosing.options.length + 1)
  if (isNone) return plainTurn(moment, parts, { state, replies: [line(parts, 'submit.in-portal')] })
  const found = choosing.options.find(({ label }, at) =>
    [`${choosing.what}-${at + 1}`, String(at + 1), label.toLowerCase()].includes(said),
  )
  if (!found) return undefined
  const key = choosing.what === 'service' ? 'serviceId' : 'problemClassificationId'
  const next = { ...submission, classified: { ...submission.classified, [key]: found.id } }
  const ticket =
    choosing.what === 'problem' ? withConsents(draft.ticket, found.consents ?? []) : draft.ticket
  const chosen = { ...draft, ticket, submission: next }
  return advance({ ...moment, state: { ...state, draft: chosen } }, parts)
}

function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).map(word => word.replace(/s$/, ''))
}
