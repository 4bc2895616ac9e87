import type { Span } from '../../vocabulary/reading.ts'
import type { Token } from './tokens.ts'

/** A value of some kind that begins at a word, and the word after its last. */
export type Typed =
  | { readonly kind: 'number'; readonly value: number; readonly end: number }
  | { readonly kind: 'version'; readonly value: string; readonly end: number }
  /** With how many days ago it was. */
  | { readonly kind: 'date'; readonly value: DayRange; readonly ago: Days; readonly end: number }
  | Duration

/** A length of time, in days. */
export type Duration = {
  readonly kind: 'duration'
  readonly value: Days
  /** The same in months, where it was said in months. */
  readonly months?: Days
  /** Told by the day it began. */
  readonly since?: true
  readonly end: number
}

/** From the least to the most. */
export type Days = readonly [least: number, most: number]

/** From the first day it can be to the last, `YYYY-MM-DD`. */
export type DayRange = readonly [first: string, last: string]

/** The words of a stretch of a message with the values that begin at each. */
export type Words = {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly typed: ReadonlyMap<number, readonly Typed[]>
}

/** Where a value stands in the message. */
export function spanOf({ tokens }: Words, first: number, end: number): Span {
  return [tokens[first]?.from ?? 0, tokens[end - 1]?.to ?? 0]
}

/** Whether two places have something in common. */
export function overlap(one: Span, other: Span): boolean {
  return one[0] < other[1] && other[0] < one[1]
}

/** The words that stand within a place, and their values. */
export function within({ text, tokens, typed }: Words, [from, to]: Span): Words {
  const first = tokens.findIndex(token => token.from >= from)
  const kept = first < 0 ? [] : tokens.slice(first).filter(token => token.to <= to)
  const values = [...typed].flatMap(([at, found]) =>
    at >= first && at < first + kept.length
      ? [[at - first, found.map(value => ({ ...value, end: value.end - first }))] as const]
      : [],
  )
  return { text, tokens: kept, typed: new Map(values) }
}
