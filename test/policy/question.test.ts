import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge } from '../../src/policy/judge.ts'
import { sideOf } from '../../src/policy/order.ts'
import type { ClauseData } from '../../src/policy/schema.ts'
import { aspects } from '../../src/vocabulary/aspect.ts'
import type { Facts } from '../../src/vocabulary/facts.ts'
import { anyAsked, anyClauses, anyFacts, question, smallBook } from '../support/small-policy.ts'

const anyAspect = fc.constantFrom(...aspects)
const anyTopics = fc.constantFrom(['a'], ['a.x'], ['a.x', 'a.y'], ['b'])
const colours = ['red', 'green', 'lime', 'olive', 'none']
const values = {
  colour: colours,
  days: [0, 30, 31, 60, 61],
  broken: [true, false],
  heard: [true, false],
}

/** Every way the three asked facts may turn out. */
const completions = values.colour.flatMap(colour =>
  values.days.flatMap(days => values.broken.map(broken => ({ colour, days, broken }))),
)

const allValues: Readonly<Record<string, readonly unknown[]>> = values

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
        const staysUnder = (more: Values): boolean => {
          const all = learned(more, facts)
          const later = judge(book, question({ topics, aspect, facts: all }))
          return speaksOfStanding(later.findings) || sideOf[later.verdict] === sideOf[verdict]
        }
        for (const completion of completions) {
          if (!fits(completion, facts)) continue
          const asked = mayAskWhatIsHeard(clauses) ? heardOrNot(completion) : []
          const stays = staysUnder(completion) || (asked.length > 0 && asked.every(staysUnder))
          expect({ completion, stays }).toEqual({ completion, stays: true })
        }
      }),
      {
        numRuns: 1500,
        examples: [
          [liftedWhenHeard, ['a'], 'help', {}],
          [liftedTwice, ['a.x'], 'help', {}],
        ],
      },
    )
  })

  it('are needed: two values of the fact asked lead to different sides', () => {
    fc.assert(
      fc.property(anyClauses, anyTopics, anyAspect, anyAsked, (clauses, topics, aspect, facts) => {
        const book = smallBook(clauses)
        const asked = judge(book, question({ topics, aspect, facts })).question
        if (!asked) return
        const sideUnder = (completion: Values): string => {
          const all = learned(completion, facts)
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

/** A no either way: asked, because it lifts a rule, what is only told counts among the open facts. */
const liftedWhenHeard = [
  clause(0, { effect: 'covered', when: { fact: 'broken', is: false } }),
  clause(1, { effect: 'prohibits', when: heardIs(true), exceptionTo: ['p/c0'], raised: 'asked' }),
  clause(2, { effect: 'breaks-support', when: heardIs(false) }),
]

/** What lifts an exception takes no part because that exception stands with the standing clauses. */
const liftedTwice = [
  clause(0, { topic: 'a.x', effect: 'breaks-support' }),
  clause(1, {
    topic: 'b',
    effect: 'prohibits',
    when: { fact: 'days', above: 30 },
    exceptionTo: ['p/c0'],
  }),
  clause(2, { effect: 'covered', when: { fact: 'broken', is: false }, exceptionTo: ['p/c1'] }),
]

function clause(at: number, more: Partial<ClauseData> & Pick<ClauseData, 'effect'>): ClauseData {
  return { topic: 'a', kind: 'coverage', id: `p/c${at}`, say: `${at}`, ledger: ['s/1'], ...more }
}

function heardIs(is: boolean): ClauseData['when'] {
  return { fact: 'heard', is }
}

type Values = { readonly [fact: string]: unknown }

/** Whether what is only told may be asked about, because it lifts a rule: then it is one of the facts that are open. */
function mayAskWhatIsHeard(clauses: readonly ClauseData[]): boolean {
  return clauses.some(
    ({ raised, when }) => raised === 'asked' && JSON.stringify(when)?.includes('"heard"') === true,
  )
}

function heardOrNot(completion: Values): readonly Values[] {
  return values.heard.map(heard => ({ ...completion, heard }))
}

/** Whether a completion is possible under what is said: a general colour leaves its special ones. */
function fits(completion: Values, facts: Values): boolean {
  return Object.entries(facts).every(
    ([fact, value]) =>
      !(fact in completion) || completion[fact] === value || isSpecial(completion[fact], value),
  )
}

/** What is known once a completion is: it says more than a general colour does, and overrules nothing else. */
function learned(completion: Values, facts: Facts): Facts {
  const { colour } = completion
  const special = isSpecial(colour, facts.colour) ? { colour } : {}
  return { ...completion, ...facts, ...special } as Facts
}

function isSpecial(colour: unknown, said: unknown): boolean {
  return said === 'green' && (colour === 'lime' || colour === 'olive')
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
