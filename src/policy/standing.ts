import type { Facts } from '../vocabulary/facts.ts'
import type { Clause } from './book.ts'
import { leafTruth, truth } from './condition.ts'
import { type FactBook, isAbsent } from './fact-book.ts'
import { takesAway } from './order.ts'
import type { Leaf } from './schema.ts'
import { all, type Truth } from './truth.ts'

/** How a clause stands under what is known. */
export type Standing = {
  /** The truth of its full condition. */
  readonly truth: Truth
  /** It would take something away and is known not to: by a number, a truth, or because the matter is absent. */
  readonly spared: boolean
  /** All that is open of it is heard, never asked. */
  readonly onlyTold: boolean
}

/** Reads a clause against the facts it may take as known. */
export function standingOf(clause: Clause, ground: Facts, book: FactBook): Standing {
  const whole = all(clause.conditions.map(condition => truth(condition, ground, book)))
  return {
    truth: whole,
    spared:
      whole === 'fails' &&
      takesAway.includes(clause.effect) &&
      clause.tests.every(
        test => !is(test, 'fails', { ground, book }) || spares(test, ground, book),
      ),
    onlyTold:
      whole === 'unknown' &&
      clause.tests.every(
        test => !is(test, 'unknown', { ground, book }) || book.get(test.fact)?.asked === 'told',
      ),
  }
}

type Known = { readonly ground: Facts; readonly book: FactBook }

function is(test: Leaf, wanted: Truth, { ground, book }: Known): boolean {
  return leafTruth(test, ground[test.fact], book) === wanted
}

function spares({ fact }: Leaf, ground: Facts, book: FactBook): boolean {
  const type = book.get(fact)?.type
  if (type === 'number' || type === 'boolean') return true
  const value = ground[fact]
  return value !== undefined && isAbsent(fact, value, book)
}
