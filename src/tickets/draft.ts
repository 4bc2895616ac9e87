import type { Origin } from '../vocabulary/draft.ts'
import type { Finding } from '../vocabulary/finding.ts'
import type { Clean } from '../vocabulary/message.ts'
import type { Format } from './formats.ts'
import type { KnownFact } from './known-facts.ts'

/** The value of a field. */
export type Entry = {
  readonly value: Clean
  readonly from: Origin
  /** How many characters were cut off for length. */
  readonly cut?: number
}

/** A value for a field, and where it came from. */
export type Filling = { readonly field: string; readonly value: Clean; readonly from: Origin }

/** Why a value cannot be taken; `missing`, where a form was sent without what support will ask for. */
export type Refusal =
  | 'empty'
  | 'not-a-choice'
  | 'future'
  | 'no-zone'
  | 'missing'
  | `not-a-${Format}`

/** What was entered for a field and could not be taken. */
export type Refused = { readonly entered: Clean; readonly why: Refusal }

/** What a kind of problem asks for beside the problem: leave to look at something, by the name Azure has for it. */
export type Consent = {
  readonly type: Clean
  /** What is to be allowed, in Azure's words. */
  readonly text: Clean
  /** Never assumed. */
  readonly answer?: 'yes' | 'no'
}

/** A support ticket being filled in; plain JSON. */
export type TicketDraft = {
  /** What kind of problem it is, which decides what is required. */
  readonly problem: string
  readonly fields: Readonly<Record<string, Entry>>
  /** Fields that were asked and that the reporter does not know, in the order skipped. */
  readonly skipped: readonly string[]
  /** What was last entered and could not be taken, by field, until something better is. */
  readonly refused: Readonly<Record<string, Refused>>
  readonly finding?: Finding
  /** What the finding takes for granted, in a few words each. */
  readonly assumes?: readonly string[]
  readonly facts: readonly KnownFact[]
  /** What was asked about the cluster and nobody could say, in words. */
  readonly unsure: readonly string[]
  /** What its kind of problem asks leave for, once that is chosen. */
  readonly consents?: readonly Consent[]
}

/** The value of a field, if it has one. */
export function valueIn(draft: TicketDraft, field: string): Clean | undefined {
  return Object.hasOwn(draft.fields, field) ? draft.fields[field]?.value : undefined
}
