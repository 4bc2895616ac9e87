import type { Counts } from './counts.ts'

/** Three decimal places; a tie goes to the even digit, as IEEE 754 and the scorers of other languages have it. */
export function threePlaces(value: number): string {
  const sixteenths = value * 16
  const tied = Number.isInteger(sixteenths) && sixteenths % 2 !== 0
  const down = Math.floor(value * 1000)
  return tied && down % 2 === 0 ? (down / 1000).toFixed(3) : value.toFixed(3)
}

/** A share with what it is made of; without a value where the whole is empty. */
export type Figure = { readonly value?: number; readonly part: number; readonly whole: number }

/** The share of a part in its whole, each by its name among counts. */
export function figure(counts: Counts, part: string, whole: string): Figure {
  return shareOf(counts[part] ?? 0, counts[whole] ?? 0)
}

/** The share of a part in its whole. */
export function shareOf(part: number, whole: number): Figure {
  return whole > 0 ? { value: part / whole, part, whole } : { part, whole }
}

/** A share as text, `0.750 (3/4)`; a dash where the whole is empty. */
export function ratio({ value, part, whole }: Figure): string {
  return value === undefined
    ? '-'
    : `${threePlaces(value)} (${Number(part.toPrecision(6))}/${whole})`
}
