import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge } from '../../src/policy/judge.ts'
import { sideOf } from '../../src/policy/order.ts'
import { aspects } from '../../src/vocabulary/aspect.ts'
import type { Facts } from '../../src/vocabulary/facts.ts'
import { anyAsked, anyClauses, anyFacts, question, smallBook } from '../support/small-policy.ts'

const anyAspect = fc.constantFrom(...aspects)
const anyTopics = fc.constantFrom(['a'], ['a.x'], ['a.x', 'a.y'], ['b'])
const colours = ['red', 'green', 'lime', 'none']
const values = { colour: colours, days: [0, 30, 31, 60, 61], broken: [true, false] }

/** Every way the three asked facts may turn out. */
const completions = values.colour.flatMap(colour =>
  values.days.flatMap(days => values.broken.map(broken => ({ colour, days, broken }))),
)

const allValues: Readonly<Record<string, readonly unknown[]>> = { ...values, heard: [true, false] }

/**
 * Every way the facts but one may turn out, unsaid too: a standing clause is never asked about, and what is said of
 * its fact can settle everything.
 */
function othersThan(asked: string): readonly Values[] {
  return Object.entries(allValues)
    .filter(([fact]) => fact !== asked)
    .reduce<readonly Values[]>(
      (ways, [fact, list]) =>
        ways.concat(ways.flatMap(way => list.map(value => ({ ...way, [fact]: value })))),
      [{}],
    )
}

function completedBy(asked: string, others: Values): readonly Values[] {
  return (allValues[asked] ?? []).map(value => ({ ...others, [asked]: value }))
}

describe('follow-up questions', () => {
  it('are sound: an answer given without asking stays on its side whatever the open facts are', () => {
    fc.assert(
      fc.property(anyClauses, anyTopics, anyAspect, anyFacts, (clauses, topics, aspect, facts) => {
        const book = smallBook(clauses)
        const { verdict, findings } = judge(book, question({ topics, aspect, facts }))
        if (verdict === 'ask' || aspect === 'what' || speaksOfStanding(findings)) return
        for (const completion of completions) {
          if (!fits(completion, facts)) continue
          const later = judge(
            book,
            question({ topics, aspect, facts: { ...completion, ...facts } }),
          )
          if (!speaksOfStanding(later.findings)) expect(sideOf[later.verdict]).toBe(sideOf[verdict])
        }
      }),
      { numRuns: 1500 },
    )
  })

  it('are needed: two values of the fact asked lead to different sides', () => {
    fc.assert(
      fc.property(anyClauses, anyTopics, anyAspect, anyAsked, (clauses, topics, aspect, facts) => {
        const book = smallBook(clauses)
        const asked = judge(book, question({ topics, aspect, facts })).question
        if (!asked) return
        const sideUnder = (completion: Values): string => {
          const all = { ...completion, ...facts, ...moreSpecial(completion, facts) } as Facts
          return sideOf[judge(book, question({ topics, aspect, facts: all })).verdict]
        }
        const isNeeded = othersThan(asked.fact).some(others => {
          const completed = completedBy(asked.fact, others).filter(each => fits(each, facts))
          return new Set(completed.map(sideUnder)).size > 1
        })
        expect(isNeeded).toBe(true)
      }),
      { numRuns: 1500 },
    )
  })

  it('never ask for a fact twice: what nobody knows makes the answer conditional', () => {
    fc.assert(
      fc.property(anyClauses, anyTopics, anyAspect, (clauses, topics, aspect) => {
        const book = smallBook(clauses)
        const asked: string[] = []
        for (let left = 5; left > 0; left--) {
          const fact = judge(book, question({ topics, aspect, asked })).question?.fact
          if (!fact) return
          expect(asked).not.toContain(fact)
          asked.push(fact)
        }
        expect(asked.length).toBeLessThan(5)
      }),
    )
  })
})

type Values = { readonly [fact: string]: unknown }

/** Whether a completion is possible under what is said: a general colour leaves its special one. */
function fits(completion: Values, facts: Values): boolean {
  return Object.entries(facts).every(
    ([fact, value]) =>
      !(fact in completion) ||
      completion[fact] === value ||
      (value === 'green' && completion[fact] === 'lime'),
  )
}

function moreSpecial(completion: Values, facts: Values): { colour?: string } {
  return facts.colour === 'green' && completion.colour === 'lime' ? { colour: 'lime' } : {}
}

/** Standing clauses are named, never asked for; they may turn an answer later. */
function speaksOfStanding(
  findings: readonly { citations: readonly { topic: string }[]; topics: readonly string[] }[],
): boolean {
  return findings.some(
    ({ citations, topics }) =>
      citations.some(({ topic }) => topic === 'b') && !topics.includes('b'),
  )
}
