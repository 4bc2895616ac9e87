import type { Clean } from '../vocabulary/message.ts'
import type { TicketDraft } from './draft.ts'
import type { FieldBook } from './field-book.ts'

/**
 * What is remembered about a person from one ticket to the next, by field id: product, version, subscription, region,
 * support plan, contact, time zone, as far as the data marks them so. Plain JSON.
 */
export type Profile = Readonly<Record<string, Clean>>

/**
 * The profile after a draft: what the person said in it replaces what was remembered. What was read out of other
 * words or proposed is not remembered, but for the parts of what was said.
 */
export function remembered(book: FieldBook, draft: TicketDraft, before: Profile = {}): Profile {
  const said = book.fields.flatMap(({ id, profile, partOf }) => {
    const entry = Object.hasOwn(draft.fields, id) ? draft.fields[id] : undefined
    const isTold = entry && (entry.from !== 'inferred' || partOf !== undefined)
    return profile && isTold ? [[id, entry.value] as const] : []
  })
  return { ...before, ...Object.fromEntries(said) }
}
