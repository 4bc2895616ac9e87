import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge, outline } from '../../src/policy/judge.ts'
import { aspects } from '../../src/vocabulary/aspect.ts'
import { book } from '../support/policies.ts'
import { anyClauses, anyFacts, question, smallBook } from '../support/small-policy.ts'

const anyCase = fc
  .record({
    topics: fc.constantFrom(['a'], ['a.x'], ['a.x', 'a.y'], ['a.y', 'a.x'], ['b']),
    aspect: fc.constantFrom(...aspects),
    facts: anyFacts,
    compare: fc.boolean(),
    asked: fc.subarray(['colour', 'days', 'broken']),
    mayAsk: fc.boolean(),
    today: fc.constantFrom('2026-11-26', '2026-11-27'),
  })
  .map(question)

describe('opinions', () => {
  it('are those of a book that never had another case, whatever was judged before', () => {
    fc.assert(
      fc.property(
        anyClauses,
        fc.array(anyCase, { minLength: 2, maxLength: 12 }),
        (clauses, cases) => {
          const book = smallBook(clauses)
          for (const matter of [...cases, ...cases])
            expect(judge(book, matter)).toEqual(judge(smallBook(clauses), matter))
        },
      ),
    )
  })

  it('say in outline what the whole judgement says', () => {
    fc.assert(
      fc.property(anyClauses, anyCase, (clauses, matter) => {
        const { verdict, asks, judgement } = outline(smallBook(clauses), matter)
        const whole = judgement()
        expect([verdict, asks]).toEqual([whole.verdict, whole.question?.fact])
      }),
    )
  })

  it('of more matters than are kept are the same the second time, by date and version too', () => {
    const products = book.editions.map(({ product }) => product)
    const facts = { kubernetesVersion: '1.27' }
    const cases = [...book.topics.keys()].flatMap(topic =>
      ['2026-11-26', '2031-11-26'].map(today =>
        question({ products, topics: [topic], facts, today }),
      ),
    )
    const first = cases.map(matter => judge({ ...book }, matter))
    expect(cases.map(matter => judge(book, matter))).toEqual(first)
    expect(cases.map(matter => judge(book, matter))).toEqual(first)
  })
})
