import { type TicketDraft, valueIn } from './draft.ts'
import type { Ground } from './schema.ts'

/** Whether a test of the data holds for a draft. What is not known fails every test but that for being unknown. */
export function holds(draft: TicketDraft, test: Ground): boolean {
  if ('verdict' in test) return draft.finding ? test.verdict.includes(draft.finding.verdict) : false
  if ('fact' in test) return factIs(draft, test.fact, test.is)
  const value = valueIn(draft, test.field)
  if ('known' in test) return (value !== undefined) === test.known
  return value !== undefined && test.is.includes(value)
}

function factIs({ facts }: TicketDraft, id: string, words: readonly string[]): boolean {
  const value = facts.find(({ fact }) => fact === id)?.value
  return value !== undefined && [value].flat().some(one => words.includes(String(one)))
}
