import { truth } from '../../policy/condition.ts'
import { withImplied } from '../../policy/fact-book.ts'
import type { ClauseData, Condition } from '../../policy/schema.ts'
import type { Truth } from '../../policy/truth.ts'
import { mergeFacts } from '../../vocabulary/facts.ts'
import type { Problem } from '../../vocabulary/fault.ts'
import { type Catalog, type Placed, problem, type Rule } from './catalog.ts'
import { refuseTest, refuseValue } from './fits.ts'
import { testsIn } from './tests.ts'

type Given = NonNullable<ClauseData['cases']>[number]['given']

const outcomes: readonly Truth[] = ['holds', 'fails', 'unknown']

/** Every condition shows itself holding, failing and unknown, and is judged as its cases say. */
export const casesHold: Rule = catalog =>
  catalog.volumes
    .flatMap(({ clauses }) => clauses)
    .filter(at => testsFit(at.value, catalog))
    .flatMap(at => [...unshown(at), ...misjudged(at, catalog)])

function unshown(at: Placed<ClauseData>): readonly Problem[] {
  const { id, when, cases } = at.value
  if (!when)
    return cases
      ? [problem(at, ['cases'], { message: `"${id}" has cases and no condition to try them on` })]
      : []
  const shown = new Set((cases ?? []).map(({ judged }) => judged))
  return outcomes
    .filter(outcome => !shown.has(outcome))
    .map(outcome =>
      problem(at, [cases ? 'cases' : 'when'], {
        message: `no case shows the condition of "${id}" ${outcome === 'unknown' ? 'unknown' : outcome.replace(/s$/, 'ing')}`,
        hint: `Add one: { given: { … }, judged: ${outcome} }`,
      }),
    )
}

function misjudged(at: Placed<ClauseData>, catalog: Catalog): readonly Problem[] {
  const { when, cases = [] } = at.value
  return cases.flatMap(({ given, judged }, index) => {
    const found = when && givenFits(given, catalog) ? judge(when, given, catalog) : undefined
    return found && found !== judged
      ? [
          problem(at, ['cases', index], {
            message: `a case of "${at.value.id}" is said to be judged "${judged}", and is judged "${found}"`,
            hint: 'Correct the case or the condition',
          }),
        ]
      : []
  })
}

function judge(when: Condition, given: Given, { book }: Catalog): Truth {
  return truth(when, withImplied(mergeFacts(given), book.facts), book.facts)
}

/** What does not fit is a problem of its own; that it is judged otherwise then is none. */
function testsFit({ when }: ClauseData, { book }: Catalog): boolean {
  return testsIn(when, []).every(({ test }) => {
    const fact = book.facts.get(test.fact)
    return fact !== undefined && refuseTest(test, fact) === undefined
  })
}

function givenFits(given: Given, { book }: Catalog): boolean {
  return Object.entries(given).every(([id, value]) => {
    const fact = book.facts.get(id)
    return fact !== undefined && refuseValue(value, fact) === undefined
  })
}
