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
  const testsThat = (is: Truth) =>
    whole === is ? clause.tests.filter(test => leafTruth(test, ground[test.fact], book) === is) : []
  return {
    truth: whole,
    spared:
      whole === 'fails' &&
      takesAway.includes(clause.effect) &&
      testsThat('fails').every(test => spares(test, ground, book)),
    onlyTold:
      whole === 'unknown' &&
      testsThat('unknown').every(test => book.get(test.fact)?.asked === 'told'),
  }
}

function spares({ fact }: Leaf, ground: Facts, book: FactBook): boolean {
  const type = book.get(fact)?.type
  if (type === 'number' || type === 'boolean') return true
  const value = ground[fact]
  return value !== undefined && isAbsent(fact, value, book)
}
