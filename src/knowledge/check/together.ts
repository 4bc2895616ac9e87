import semver from 'semver'
import type { Clause } from '../../policy/book.ts'
import { truth } from '../../policy/condition.ts'
import { type Fact, type FactBook, withImplied } from '../../policy/fact-book.ts'
import type { Leaf } from '../../policy/schema.ts'
import { all } from '../../policy/truth.ts'
import { type Facts, type FactValue, mergeFacts, noFacts } from '../../vocabulary/facts.ts'

/** Whether some values of the facts they test let two clauses hold at once. */
export function canHoldTogether(a: Clause, b: Clause, book: FactBook): boolean {
  const conditions = [...a.conditions, ...b.conditions]
  const tests = [...a.tests, ...b.tests]
  const ids = [...new Set(tests.map(({ fact }) => fact))]
  const judge = (facts: Facts) => all(conditions.map(condition => truth(condition, facts, book)))
  const search = (facts: Facts, [id, ...rest]: readonly string[]): boolean => {
    const known = withImplied(facts, book)
    const now = judge(known)
    if (now !== 'unknown') return now === 'holds'
    const fact = id === undefined ? undefined : book.get(id)
    if (id === undefined || !fact) return false
    if (known[id] !== undefined) return search(facts, rest)
    const values = telling(
      fact,
      tests.filter(test => test.fact === id),
    )
    return values.some(value => search(mergeFacts(facts, given(id, value)), rest))
  }
  return search(noFacts(), ids)
}

/** Values of a fact among which every combination of outcomes of its tests occurs. */
function telling(fact: Fact, tests: readonly Leaf[]): readonly FactValue[] {
  if (fact.type === 'boolean') return [true, false]
  if (fact.type === 'version') return versions(tests)
  const bounds = tests.flatMap(boundOf)
  const numbers = bounds.flatMap(bound => [bound - 1, bound, bound + 1])
  if (fact.type === 'number') return numbers
  const words = [...fact.values.keys(), 'something-else']
  if (fact.type === 'choice') return words
  const said = tests.flatMap(wordsOf)
  return [
    ...words,
    ...numbers,
    said,
    ...said.flatMap((one, at) => said.slice(at + 1).map(two => [one, two])),
  ]
}

function boundOf(test: Leaf): readonly number[] {
  if ('above' in test) return [test.above]
  if ('below' in test) return [test.below]
  if ('atLeast' in test) return [test.atLeast]
  return 'atMost' in test ? [test.atMost] : []
}

function wordsOf(test: Leaf): readonly string[] {
  if ('oneOf' in test) return test.oneOf
  return 'is' in test ? [String(test.is)] : []
}

function versions(tests: readonly Leaf[]): readonly string[] {
  const ranges = tests.flatMap(test => ('version' in test ? [test.version] : []))
  const lowest = ranges.flatMap(range => semver.minVersion(range)?.version ?? [])
  return ['0.0.0', ...lowest, ...lowest.flatMap(one => semver.inc(one, 'minor') ?? []), '999.0.0']
}

function given(id: string, value: FactValue): Facts {
  return Object.assign(noFacts(), { [id]: value })
}
