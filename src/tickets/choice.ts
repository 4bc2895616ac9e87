import { redact } from '../redaction/redact.ts'
import type { Clean } from '../vocabulary/message.ts'
import type { ChoiceData } from './schema.ts'

/**
 * The choice that a text names, by its id; of several the one with the longest words, so that "non-production" is not
 * production.
 */
export function namedChoice(choices: readonly ChoiceData[], text: string): Clean | undefined {
  const heard = plain(text)
  const named = choices.flatMap(({ id, words = [] }) =>
    words.filter(word => heard.includes(plain(word))).map(word => ({ id, length: word.length })),
  )
  const best = named.toSorted((a, b) => b.length - a.length)[0]
  return best && redact(best.id).text
}

/** The choice that an answer is: its id, its label, one of its words, or its place in the list. */
export function answeredChoice(choices: readonly ChoiceData[], answer: string): Clean | undefined {
  const heard = plain(answer)
  const exact = choices.find(({ id, label, words = [] }) =>
    [id, label, ...words].some(word => plain(word) === heard),
  )
  const place = /^\s*\d{1,2}\s*$/.test(answer) ? choices[Number(answer) - 1] : undefined
  const chosen = exact ?? place ?? opening(choices, heard)
  return chosen ? redact(chosen.id).text : namedChoice(choices, answer)
}

/** "Yes, they may" begins with a choice. */
function opening(choices: readonly ChoiceData[], heard: string): ChoiceData | undefined {
  return choices.find(({ id, label }) => [id, label].some(word => heard.startsWith(plain(word))))
}

/** Words between single spaces, so that only whole words are found. */
function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}
