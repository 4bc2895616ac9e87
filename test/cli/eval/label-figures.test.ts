import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Answered } from '../../../src/cli/eval/answers.ts'
import { subjects } from '../../../src/vocabulary/intent.ts'
import { verdicts } from '../../../src/vocabulary/verdict.ts'
import { figuresOf, type RawLabel } from './labels.ts'
import { noScorers, scored } from './scorers.ts'

const covered = { product: 'aks', intent: 'coverage', verdict: 'covered' }
const few: readonly (readonly [RawLabel, Answered])[] = [
  [covered, { product: 'aks', intent: 'coverage', verdict: 'covered' }],
  [covered, { product: 'aks-arc', intent: 'coverage', verdict: 'ask', asks: ['addon'] }],
  [
    { ...covered, verdict: 'silent' },
    { product: 'aks', intent: 'preview', verdict: 'covered' },
  ],
  [
    { ...covered, product: null, verdict: 'ask', must_ask: ['addon'] },
    { verdict: 'ask', asks: ['addon'] },
  ],
  [{ product: null, intent: 'out-of-scope', verdict: 'none' }, { verdict: 'silent' }],
]

it('prints a figure a line, and the two that matter most once more', () => {
  expect(figuresOf(few)).toBe(`answered right         0.400 (2/5)
  right, or offered    0.400 (2/5)
  decided right        0.333 (1/3)
  asked though decidable 0.333 (1/3)
  asks right           1.000 (1/1)
  no verdict due right 0.000 (0/1)
  compare cells right  -
product right          0.667 (2/3)
section cited          -
intent right           0.400 (2/5)
false assurance        1.000 (1/1)
false refusal          0.000 (0/2)
outside, yet answered  1.000 (1/1)
right 0.400 false-assurance 1.000
`)
})

const word = fc.constantFrom('product', 'host-os', 'addon', 'stoppedDays')
const fact = fc.constantFrom('product', 'hostOs', 'addon', 'stoppedDays', 'topic')
const product = fc.constantFrom('aks', 'aks-hci', null)
const verdict = fc.constantFrom(...verdicts)
const section = fc.constantFrom("What is 'managed'", 'what is managed', 'Scope', 'Node access')
const cells = fc.dictionary(fc.constantFrom('aks', 'aks-hci', 'aks-arc'), verdict)

const anyLabel = fc.record({
  intent: fc.constantFrom(...subjects),
  product,
  verdict,
  also: fc.uniqueArray(verdict, { maxLength: 2 }),
  must_ask: fc.array(word, { maxLength: 2 }),
  sections: fc.array(section, { maxLength: 2 }),
  why: cells.map(wanted =>
    Object.entries(wanted)
      .map(cell => cell.join('='))
      .join(', '),
  ),
})
const anyAnswer = fc.record(
  {
    intent: fc.constantFrom(...subjects),
    product,
    verdict,
    verdicts: cells,
    asks: fc.array(fact, { maxLength: 2 }),
    cites: fc.array(
      section.map(name => ({ product: 'aks', edition: 'e', section: name, clause: 'c' })),
      { maxLength: 6 },
    ),
    readings: fc.array(
      verdict.map(means => ({ topics: ['t'], verdict: means })),
      { maxLength: 4 },
    ),
  },
  { requiredKeys: [] },
)

it('prints what score.py prints, whatever was wanted and whatever came', ({ skip }) => {
  skip(noScorers !== '', noScorers)
  const pairs = fc.sample(fc.tuple(anyLabel, anyAnswer), { numRuns: 3000, seed: 7 })
  const named = pairs.map(([label, answer], at) => {
    const id = `m-${at}`
    return [
      { id, text: 'Is it?', ...label },
      { ...answer, id },
    ] as const
  })
  const expected = scored(
    'score.py',
    named.map(([label]) => label),
    named.map(([, answer]) => answer),
  )
  expect(figuresOf(named)).toBe(expected)
})
