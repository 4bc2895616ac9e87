import { describe, expect, it } from 'vitest'
import type { Answered } from '../../../src/cli/eval/answers.ts'
import { mark } from '../../../src/cli/eval/mark.ts'
import { labelOf, type RawLabel } from './labels.ts'

type Case = readonly [what: string, label: RawLabel, answered: Answered, right: boolean]

const cite = { product: 'aks', edition: 'aks@2019-04-01', clause: 'aks/x' }
const compared = {
  intent: 'compare',
  verdict: 'none',
  why: 'aks=covered and aks-hci=not-covered',
} as const

const cases: readonly Case[] = [
  ['the verdict', { verdict: 'covered' }, { verdict: 'covered' }, true],
  ['a further verdict', { verdict: 'covered', also: ['silent'] }, { verdict: 'silent' }, true],
  ['another verdict', { verdict: 'covered' }, { verdict: 'silent' }, false],
  ['no answer', { verdict: 'covered' }, {}, false],
  [
    'a question for one of the facts wanted',
    { verdict: 'ask', must_ask: ['host-os'] },
    { verdict: 'ask', asks: ['hostOs'] },
    true,
  ],
  [
    'a question by the id of a fact',
    { verdict: 'ask', must_ask: ['networkPlugin'] },
    { verdict: 'ask', asks: ['networkPlugin'] },
    true,
  ],
  [
    'a question for another fact, though asking would be acceptable',
    { verdict: 'ask', also: ['ask'], must_ask: ['host-os'] },
    { verdict: 'ask', asks: ['addon'] },
    false,
  ],
  [
    'an answer where a question is due',
    { verdict: 'ask', also: ['covered'], must_ask: ['addon'] },
    { verdict: 'covered' },
    true,
  ],
  [
    'a draft that was begun',
    { verdict: 'none', intent: 'draft-ticket' },
    { verdict: 'none', intent: 'draft-ticket' },
    true,
  ],
  [
    'a draft that was not begun',
    { verdict: 'none', intent: 'draft-ticket' },
    { verdict: 'none', intent: 'smalltalk' },
    false,
  ],
  [
    'every verdict of a comparison',
    compared,
    { verdict: 'none', verdicts: { aks: 'covered', 'aks-hci': 'not-covered' } },
    true,
  ],
  [
    'a verdict of a comparison less',
    compared,
    { verdict: 'none', verdicts: { aks: 'covered' } },
    false,
  ],
  [
    'one verdict for all that are compared',
    { ...compared, verdict: 'covered' },
    { verdict: 'covered' },
    true,
  ],
]

it.each(cases)('judges %s', (...[, label, answered, right]) => {
  expect(mark(labelOf(label), answered).right).toBe(right)
})

describe('false assurance', () => {
  it('is a promise where the policy says no or nothing', () => {
    const { counts } = mark(labelOf({ verdict: 'silent' }), { verdict: 'best-effort' })
    expect(counts).toMatchObject({ negative: 1, 'false-assurance': 1, positive: 0 })
  })

  it('is none where a promise would do as well', () => {
    const label = labelOf({ verdict: 'not-covered', also: ['covered'] })
    expect(mark(label, { verdict: 'microsoft' }).counts).toMatchObject({
      negative: 0,
      'false-assurance': 0,
    })
  })

  it('is counted for each product of a comparison', () => {
    const { counts } = mark(labelOf(compared), {
      verdict: 'covered',
      verdicts: { aks: 'covered', 'aks-hci': 'covered' },
    })
    expect(counts).toMatchObject({ negative: 1, 'false-assurance': 1, 'compare-right': 0.5 })
  })
})

describe('a section', () => {
  const label = labelOf({ verdict: 'covered', sections: ["What is 'managed'"] })
  const citing = (...sections: readonly string[]): Answered => ({
    verdict: 'covered',
    cites: sections.map(section => ({ ...cite, section })),
  })

  it('is known by its words', () => {
    expect(mark(label, citing('Other', 'What is “managed”')).counts['cited-right']).toBe(1)
  })

  it('counts among the first four alone', () => {
    const { counts } = mark(label, citing('A', 'B', 'C', 'D', "What is 'managed'"))
    expect(counts).toMatchObject({ cited: 1, 'cited-right': 0 })
  })

  it('is not asked of a wrong answer', () => {
    expect(mark(label, { ...citing('A'), verdict: 'silent' }).counts.cited).toBe(0)
  })
})

it('counts readings that were offered, one of them right', () => {
  const label = labelOf({ verdict: 'covered' })
  const readings = (['silent', 'microsoft', 'ask', 'covered'] as const).map(verdict => ({
    topics: ['x'],
    verdict,
  }))
  const offering = (from: number): Answered => ({
    verdict: 'ask',
    asks: ['topic'],
    readings: readings.slice(from),
  })
  expect(mark(label, offering(1)).counts).toMatchObject({ right: 0, 'right-or-offered': 1 })
  expect(mark(label, offering(0)).counts['right-or-offered']).toBe(0)
})
