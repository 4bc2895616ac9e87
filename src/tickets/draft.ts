import type { Finding } from '../vocabulary/finding.ts'
import type { Clean } from '../vocabulary/message.ts'
import type { DraftField } from '../vocabulary/reply.ts'
import type { KnownFact } from './known-facts.ts'

/** Where a value came from; what a person said is believed before anything else. */
export type Origin = DraftField['from']

/** The value of a field. */
export type Entry = {
  readonly value: Clean
  readonly from: Origin
  /** How many characters were cut off for length. */
  readonly cut?: number
}

/** A value for a field, and where it came from. */
export type Filling = { readonly field: string; readonly value: Clean; readonly from: Origin }

/** A support ticket being filled in; plain JSON. */
export type TicketDraft = {
  /** What kind of problem it is, which decides what is required. */
  readonly problem: string
  readonly fields: Readonly<Record<string, Entry>>
  /** Fields that were asked and that the reporter does not know, in the order skipped. */
  readonly skipped: readonly string[]
  readonly finding?: Finding
  readonly facts: readonly KnownFact[]
  /** What was asked about the cluster and nobody could say, in words. */
  readonly unsure: readonly string[]
}

/** The value of a field, if it has one. */
export function valueIn(draft: TicketDraft, field: string): Clean | undefined {
  return Object.hasOwn(draft.fields, field) ? draft.fields[field]?.value : undefined
}
