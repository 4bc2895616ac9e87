import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leaves, truth } from '../../src/policy/condition.ts'
import { openFacts } from '../../src/policy/fact-book.ts'
import type { Condition } from '../../src/policy/schema.ts'
import { anyCondition, anyFacts, smallFacts } from '../support/small-policy.ts'

const book = openFacts(smallFacts)
const judged = (condition: Condition, facts: Record<string, never> | object) =>
  truth(condition, { ...facts }, book)

describe('a condition', () => {
  it('never overturns what is settled when one more fact is learnt', () => {
    fc.assert(
      fc.property(anyCondition, anyFacts, anyFacts, (condition, known, learnt) => {
        const before = truth(condition, known, book)
        if (before !== 'unknown') {
          expect(truth(condition, { ...learnt, ...known }, book)).toBe(before)
        }
      }),
    )
  })

  it('is settled once every fact it names has a plain value', () => {
    fc.assert(
      fc.property(anyCondition, condition => {
        const facts = Object.fromEntries(
          leaves(condition).map(({ fact }) => [fact, plainValues[fact] ?? 'green']),
        )
        expect(truth(condition, facts, book)).not.toBe('unknown')
      }),
    )
  })

  it('lets a special value stand for its general one, and a general one leaves the special open', () => {
    expect(judged({ fact: 'colour', is: 'green' }, { colour: 'lime' })).toBe('holds')
    expect(judged({ fact: 'colour', is: 'lime' }, { colour: 'green' })).toBe('unknown')
    expect(judged({ fact: 'colour', is: 'lime' }, { colour: 'red' })).toBe('fails')
  })

  it('reads a set as what was said: one member is enough, an empty one has none', () => {
    expect(judged({ fact: 'tags', is: 'b' }, { tags: ['a', 'b'] })).toBe('holds')
    expect(judged({ fact: 'tags', is: 'c' }, { tags: ['a', 'b'] })).toBe('fails')
    expect(judged({ fact: 'tags', oneOf: ['a', 'b'] }, { tags: [] })).toBe('fails')
    expect(judged({ fact: 'ports', above: 0 }, { ports: [] })).toBe('fails')
    expect(judged({ fact: 'ports', above: 0 }, { ports: [443] })).toBe('holds')
  })

  it.each([
    [{ above: 30 }, 30, 'fails'],
    [{ above: 30 }, 31, 'holds'],
    [{ atMost: 30 }, 30, 'holds'],
    [{ atMost: 30 }, 31, 'fails'],
    [{ below: 60 }, 59, 'holds'],
    [{ below: 60 }, 60, 'fails'],
    [{ above: 60 }, 60, 'fails'],
    [{ atLeast: 90 }, 90, 'holds'],
    [{ atLeast: 90 }, 89, 'fails'],
    [{ above: 30 }, [35, 49], 'holds'],
    [{ above: 30 }, [25, 35], 'unknown'],
    [{ above: 30 }, [1, 30], 'fails'],
  ] as const)('%o for %o days: %s', (bound, days, expected) => {
    expect(judged({ fact: 'days', ...bound } as Condition, { days })).toBe(expected)
  })

  it.each(['1.27', 'v1.27.3', '1.27.x'])('understands the version %s', release => {
    expect(judged({ fact: 'release', version: '1.27 - 1.28' }, { release })).toBe('holds')
    expect(judged({ fact: 'release', version: '>=1.28' }, { release })).toBe('fails')
  })

  it('leaves a version that is none unknown', () => {
    expect(judged({ fact: 'release', version: '>=1.28' }, { release: 'latest' })).toBe('unknown')
  })
})

const plainValues: Readonly<Record<string, string | number | boolean>> = {
  colour: 'lime',
  days: 31,
  broken: true,
  tags: 'a',
}
