import { describe, expect, it } from 'vitest'
import { notSure } from '../../src/policy/ask.ts'
import { editionOf } from '../../src/policy/book.ts'
import { type Case, type Judgement, judge } from '../../src/policy/judge.ts'
import { optionsOf, testsOf } from '../../src/policy/options.ts'
import { sideOf } from '../../src/policy/order.ts'
import { castFor } from '../../src/policy/scene.ts'
import { aspects } from '../../src/vocabulary/aspect.ts'
import type { FactValue } from '../../src/vocabulary/facts.ts'
import { book } from '../support/policies.ts'
import { question } from '../support/small-policy.ts'

const asking = aspects.filter(aspect => aspect !== 'what')
const products = book.editions.map(({ product }) => product)
const everyCase = products.flatMap(product =>
  [...book.topics.keys()].flatMap(topic =>
    asking.map(aspect => question({ products: [product], topics: [topic], aspect })),
  ),
)

/** How many ways to complete the facts are tried for each answer given without asking. */
const samples = 12

describe('follow-ups over the real policies, for every topic, product and aspect', () => {
  it('are sound: an answer given without asking stays on its side whatever the open facts are', () => {
    const broken = everyCase.flatMap((matter, at) => {
      const { verdict } = judge(book, matter)
      if (verdict === 'ask' || verdict === 'none') return []
      return completions(matter, at)
        .filter(facts => {
          const later = judge(book, { ...matter, facts })
          return !bySomethingStanding(later, matter) && sideOf[later.verdict] !== sideOf[verdict]
        })
        .map(facts => `${name(matter)} ${verdict}, but not with ${JSON.stringify(facts)}`)
    })
    expect(broken).toEqual([])
  }, 120_000)

  it('are needed: two answers to the fact asked lead to different sides', () => {
    const idle = everyCase.filter(matter => {
      const { question: asked } = judge(book, matter)
      return asked && sidesFrom(matter, 3).size < 2
    })
    expect(idle.map(name)).toEqual([])
  }, 120_000)

  it('come to an end: three questions at most, and none twice', () => {
    for (const matter of everyCase) expect(longest(matter, [])).toBeLessThanOrEqual(3)
  }, 120_000)
})

function name({ products: [product], topics, aspect }: Case): string {
  return `${product} ${topics.join()} ${aspect}`
}

/** The facts asked in clauses that take part, each with a value picked by a fixed rule; told facts stay unknown. */
function completions(matter: Case, seed: number): readonly Record<string, FactValue>[] {
  const edition = editionOf(book, matter.products[0] ?? '')
  if (!edition) return []
  const cast = castFor(book, edition, matter)
  const parts = cast.parts.filter(({ role }) => role !== 'standing' && role !== 'lifter')
  const open = [...book.facts.values()].filter(
    fact => fact.asked !== 'told' && !(fact.id in cast.pool) && testsOf(fact.id, parts).length > 0,
  )
  return Array.from({ length: samples }, (_, sample) =>
    Object.fromEntries(
      open.flatMap((fact, at) => {
        const options = optionsOf(fact, testsOf(fact.id, cast.parts))
        const option = options[(seed * 7 + sample * (at * 3 + 1) + at) % options.length]
        return option ? [[fact.id, option.value]] : []
      }),
    ),
  )
}

/** Standing rules are named, never asked for; they may turn an answer later. */
function bySomethingStanding({ findings: [finding] }: Judgement, matter: Case): boolean {
  const edition = editionOf(book, matter.products[0] ?? '')
  if (!edition || !finding) return false
  const parts = castFor(book, edition, matter).parts
  const cited = new Set(finding.citations.map(({ clause }) => clause))
  return parts.some(({ role, clause }) => role === 'standing' && cited.has(clause.id))
}

/** The sides of the verdicts at the end of every path of answers, one answer for each thing it may mean. */
function sidesFrom(matter: Case, depth: number): Set<string> {
  const { verdict, question: asked } = judge(book, matter)
  if (!asked || depth === 0) return new Set([sideOf[verdict]])
  const seen = new Set<string>()
  const sides = new Set<string>()
  for (const { means, value } of asked.choices) {
    if (value === undefined || (means !== 'ask' && seen.has(means ?? ''))) continue
    seen.add(means ?? '')
    const facts = { ...matter.facts, [asked.fact]: value }
    for (const side of sidesFrom({ ...matter, facts }, depth - 1)) sides.add(side)
  }
  return sides
}

/** How many questions the longest conversation has in which nobody is ever sure. */
function longest(matter: Case, asked: readonly string[]): number {
  const next = judge(book, { ...matter, asked, mayAsk: asked.length < 3 }).question
  if (!next) return asked.length
  expect(asked).not.toContain(next.fact)
  expect(next.choices.some(({ id }) => id === notSure)).toBe(true)
  return longest(matter, [...asked, next.fact])
}
