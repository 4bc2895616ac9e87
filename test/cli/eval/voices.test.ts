import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Answered } from '../../../src/cli/eval/answers.ts'
import { groupBy, sum } from '../../../src/cli/eval/counts.ts'
import { type ReadMessage, readMessage } from '../../../src/cli/eval/rows.ts'
import { countAgreement, voiceFigures } from '../../../src/cli/eval/voices.ts'
import { verdicts } from '../../../src/vocabulary/verdict.ts'
import { noScorers, scored } from './scorers.ts'

type Heard = {
  readonly message: ReadMessage
  readonly answered: Answered
  readonly judged: Answered
}

function figuresOf(heard: readonly Heard[]): string {
  const voices = [...groupBy(heard, ({ message }) => message.voice)].map(([voice, group]) => {
    const counts = group.map(one => countAgreement(one.message, one.answered, one.judged))
    return [voice, sum(counts)] as const
  })
  return `${voiceFigures(voices).section.lines.join('\n')}\n`
}

const plain = { id: 'm', text: 'Is it?', intent: 'coverage', products: ['aks'], facts: {} }

function heard(raw: object, answered: Answered, judged: Answered): Heard {
  const message = readMessage.parse({ ...plain, voice: 'cloud', topics: ['x'], ...raw })
  return { message, answered, judged }
}

it('prints a line a voice, and one for all', () => {
  const right = { verdict: 'covered', topics: ['x'], product: 'aks' } as const
  const wrong = { verdict: 'covered', topics: ['y'], product: null } as const
  expect(
    figuresOf([
      heard({}, right, { verdict: 'covered' }),
      heard({}, wrong, { verdict: 'silent' }),
      heard({ voice: 'anyone' }, wrong, { verdict: 'covered' }),
      heard({ intent: 'out-of-scope', topics: [] }, { verdict: 'none' }, {}),
      heard({ intent: 'smalltalk', topics: [], voice: 'office' }, { verdict: 'none' }, {}),
    ]),
  ).toBe(`voice       n    verdict offered topic product false-assurance out-of-scope-answered
anyone       1   1.000   1.000  0.000 0.000     -               -  
cloud        2   0.500   0.500  0.500 0.500   1.000           0.000
all          3   0.667   0.667  0.333 0.333   1.000           0.000
`)
})

it('takes a comparison for right where every product has its verdict, in any order', () => {
  const judged = { verdicts: { aks: 'covered', 'aks-hci': 'silent' } } as const
  const same = { verdicts: { 'aks-hci': 'silent', aks: 'covered' } } as const
  const count = (answered: Answered) => {
    const { message } = heard({ compare: true }, answered, judged)
    return countAgreement(message, answered, judged).right
  }
  expect([count(same), count({ verdicts: { aks: 'covered' } }), count({})]).toEqual([1, 0, 0])
})

const verdict = fc.constantFrom(...verdicts)
const topic = fc.constantFrom('x', 'y', 'z')
const line = fc.record(
  {
    verdict,
    verdicts: fc.dictionary(fc.constantFrom('aks', 'aks-hci'), verdict, { minKeys: 2 }),
    topics: fc.array(topic, { maxLength: 2 }),
    product: fc.constantFrom('aks', 'aks-hci', null),
    asks: fc.array(fc.constantFrom('topic', 'addon'), { maxLength: 2 }),
    readings: fc.array(
      verdict.map(means => ({ topics: ['t'], verdict: means })),
      { maxLength: 4 },
    ),
  },
  { requiredKeys: ['topics', 'product'] },
)
const anyMessage = fc.record({
  voice: fc.constantFrom('cloud', 'on-call', 'anyone', 'Édge'),
  intent: fc.constantFrom('coverage', 'out-of-scope', 'smalltalk', 'compare'),
  products: fc.subarray(['aks', 'aks-hci', 'aks-arc']),
  topics: fc.subarray(['x', 'y']),
  compare: fc.boolean(),
})

it('prints what agree.py prints, whatever was judged and whatever came', ({ skip }) => {
  skip(noScorers !== '', noScorers)
  const sample = fc.sample(fc.tuple(anyMessage, line, line), { numRuns: 3000, seed: 7 })
  const named = sample.map(([message, answered, judged], at) => ({
    id: `m-${at}`,
    ...heard(message, answered, judged),
  }))
  const expected = scored(
    'agree.py',
    named.map(({ id, message }) => ({ ...message, id })),
    named.map(({ id, judged }) => ({ ...judged, id })),
    named.map(({ id, answered }) => ({ ...answered, id })),
  )
  expect(figuresOf(named)).toBe(expected)
})
