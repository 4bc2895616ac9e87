import { describe, expect, it } from 'vitest'
import { readCase } from '../../src/cli/case-line.ts'
import { type Case, judge } from '../../src/policy/judge.ts'
import { book } from '../support/policies.ts'
import { sharedLines } from '../support/shared.ts'
import { question } from '../support/small-policy.ts'

const everything = book.editions.map(({ product }) => product)

/** Questions as people put them, understood: each of them leaves something open. */
const own: readonly Case[] = [
  question({ products: ['aks'], topics: ['third-party.helm'] }),
  question({ products: ['aks'], topics: ['feature'] }),
  question({ products: ['aks'], topics: ['network.nsg-issues'] }),
  question({ products: ['aks-engine'], topics: ['tool.command.deploy'] }),
  question({
    products: ['aks-engine'],
    topics: ['cluster-definition'],
    facts: { targetCloud: 'azure-stack' },
  }),
  question({ products: ['aks-local'], topics: ['lifecycle.stopped'], aspect: 'state' }),
  question({ products: ['aks-hci'], topics: ['lifecycle.subscription'], aspect: 'state' }),
  question({ products: ['aks-arc'], topics: ['lifecycle.disconnected'], aspect: 'act' }),
  question({ products: everything, topics: ['third-party.multicloud'] }),
  question({
    products: everything,
    topics: ['lifecycle.stopped'],
    aspect: 'state',
    facts: { stoppedDays: 42 },
  }),
]
const shared = sharedLines('eval/readings.jsonl').flatMap(line => {
  const read = readCase(line, book, '2026-11-26')
  return 'matter' in read ? [read.matter] : []
})

describe('conversations that ask at all', () => {
  it('need three follow-ups at most, and 1.4 on average over every path of answers', () => {
    expectFew(own)
  })

  it.skipIf(shared.length === 0)(
    'stay as short over the labelled messages (skipped where these are not at hand)',
    () => {
      expectFew(shared)
    },
  )
})

function expectFew(cases: readonly Case[]): void {
  const lengths = cases.flatMap(matter => pathLengths(matter, 0)).filter(length => length > 0)
  expect(lengths.length).toBeGreaterThan(10)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(3)
  expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThanOrEqual(1.4)
}

/** How many questions each path of answers takes; every choice is answered, and nobody is unsure. */
function pathLengths(matter: Case, asked: number): readonly number[] {
  const next = judge(book, { ...matter, mayAsk: asked < 3 }).question
  if (!next) return [asked]
  return next.choices.flatMap(({ value }) => {
    if (value === undefined) return []
    const known =
      next.fact === 'product'
        ? { products: [String(value)] }
        : { facts: { ...matter.facts, [next.fact]: value } }
    return pathLengths({ ...matter, ...known }, asked + 1)
  })
}
