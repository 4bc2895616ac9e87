import type { Fact } from '../../policy/fact-book.ts'
import type { FactValue } from '../../vocabulary/facts.ts'
import type { Problem } from '../../vocabulary/fault.ts'
import { didYouMean } from '../nearest.ts'
import { type Catalog, type Placed, problem, type Rule } from './catalog.ts'
import { type Objection, refuseTest, refuseValue } from './fits.ts'
import { testsIn } from './tests.ts'

type Path = readonly (string | number)[]

/** A fact given a value, or put to a test, somewhere in the data. */
type Use = {
  readonly at: Placed<unknown>
  readonly path: Path
  readonly fact: string
  readonly says: (fact: Fact) => Objection | undefined
}

/** Facts that conditions, cases, topics and values speak of are there, and are given values that they can have. */
export const valuesFit: Rule = catalog =>
  uses(catalog).flatMap(({ at, path, fact: id, says }) => {
    const fact = catalog.book.facts.get(id)
    if (!fact) return catalog.lacks('fact', id) ? [unknownFact(at, path, { id, catalog })] : []
    const objection = says(fact)
    return objection ? [problem(at, path, objection)] : []
  })

function uses(catalog: Catalog): readonly Use[] {
  return [
    ...catalog.volumes.flatMap(({ clauses }) => clauses.flatMap(ofClause)),
    ...catalog.topics.flatMap(at => [
      ...record(at, ['entails'], at.value.entails),
      ...Object.entries(at.value.entailsFor ?? {}).flatMap(([product, facts]) =>
        record(at, ['entailsFor', product], facts),
      ),
    ]),
    ...catalog.facts.flatMap(at =>
      (at.value.values ?? []).flatMap(({ implies }, index) =>
        record(at, ['values', index, 'implies'], implies),
      ),
    ),
  ]
}

function ofClause(at: Catalog['volumes'][number]['clauses'][number]): readonly Use[] {
  const tests = testsIn(at.value.when, ['when']).map(({ test, path }) => ({
    at,
    path: [...path, 'fact'],
    fact: test.fact,
    says: (fact: Fact) => refuseTest(test, fact),
  }))
  const cases = (at.value.cases ?? []).flatMap(({ given }, index) =>
    record(at, ['cases', index, 'given'], given),
  )
  return [...tests, ...cases]
}

function record(
  at: Placed<unknown>,
  path: Path,
  facts: Readonly<Record<string, FactValue>> | undefined,
): readonly Use[] {
  return Object.entries(facts ?? {}).map(([fact, value]) => ({
    at,
    path: [...path, fact],
    fact,
    says: definition => refuseValue(value, definition),
  }))
}

function unknownFact(
  at: Placed<unknown>,
  path: Path,
  { id, catalog }: { readonly id: string; readonly catalog: Catalog },
): Problem {
  const hint = didYouMean(id, [...catalog.book.facts.keys()]) ?? 'Define it in facts.yaml'
  return problem(at, path, { message: `unknown fact "${id}"`, hint })
}
