import { describe, expect, it } from 'vitest'
import { agreement } from '../../../src/cli/eval/doubt.ts'
import { factFigures } from '../../../src/cli/eval/facts.ts'
import type { Result } from '../../../src/cli/eval/results.ts'
import { topicConfusions, topicFigures } from '../../../src/cli/eval/topics.ts'
import { understood } from '../../../src/cli/eval/understood.ts'
import type { Facts } from '../../../src/vocabulary/facts.ts'
import type { TopicGuess } from '../../../src/vocabulary/reading.ts'
import { book } from '../../support/policies.ts'

type Read = { readonly topics: readonly string[]; readonly facts?: Facts }

/** A result of which only the reading matters: what was read by hand, and what by the program. */
function result(by: Read, program: Read, guesses: readonly TopicGuess[] = []): Result {
  const common = { aspect: 'help', compare: false } as const
  const products = { possible: ['aks'], named: true, assumed: false }
  const line = {
    ...common,
    id: 'm',
    intent: 'coverage' as const,
    product: 'aks',
    verdict: 'covered' as const,
    asks: [],
    cites: [],
    reply: '',
  }
  const reading = {
    ...common,
    intents: [],
    products,
    topics: guesses,
    facts: [],
    bare: [],
    fields: [],
  }
  const hand = { ...common, id: 'm', products: ['aks'] }
  return {
    id: 'm',
    text: 'Is it?',
    line: { ...line, topics: program.topics, facts: program.facts ?? {} },
    reading,
    hand: { ...hand, topics: [...by.topics], facts: { ...by.facts } },
    wanted: { intent: 'coverage', product: 'aks', verdict: 'covered', words: 'covered' },
    right: true,
  }
}

function guess(topic: string, ...by: TopicGuess['by']): TopicGuess {
  return { topics: [topic], confidence: 1, by }
}

describe('facts', () => {
  const figures = (said: Facts, read: Facts) => {
    const results = [result({ topics: ['x'], facts: said }, { topics: ['x'], facts: read })]
    const [all] = factFigures(results, book.facts).data as readonly object[]
    return all
  }

  it.each([
    ['a number in the interval', { stoppedDays: [35, 49] }, { stoppedDays: 42 }],
    ['intervals that overlap', { stoppedDays: [35, 49] }, { stoppedDays: [20, 36] }],
    [
      'the same set in another order',
      { changeMethod: ['ssh', 'kubectl'] },
      { changeMethod: ['kubectl', 'ssh'] },
    ],
    ['a set of one and its word', { changeMethod: ['ssh'] }, { changeMethod: 'ssh' }],
  ])('agree: %s', (_, said, read) => {
    expect(figures(said, read)).toMatchObject({ precision: { value: 1 }, recall: { value: 1 } })
  })

  it.each([
    ['numbers apart', { stoppedDays: [35, 49] }, { stoppedDays: 50 }],
    ['another word', { changeMethod: 'ssh' }, { changeMethod: 'kubectl' }],
  ])('do not agree: %s', (_, said, read) => {
    expect(figures(said, read)).toMatchObject({ precision: { value: 0 }, recall: { value: 0 } })
  })

  it('that nobody said cost precision, and those not read cost recall', () => {
    expect(figures({ stoppedDays: 3, addon: 'x' }, { stoppedDays: 3 })).toMatchObject({
      precision: { part: 1, whole: 1 },
      recall: { part: 1, whole: 2 },
    })
  })
})

describe('topics', () => {
  const results = [
    result({ topics: ['a', 'b'] }, { topics: ['a'] }),
    result({ topics: ['b'] }, { topics: ['a'] }, [guess('a', 'word'), guess('b', 'classifier')]),
    result({ topics: ['b'] }, { topics: [] }),
  ]

  it('have precision and recall, the worst first', () => {
    expect(topicFigures(results).data).toMatchObject([
      { topic: 'b', precision: { whole: 0 }, recall: { part: 0, whole: 3 } },
      { topic: 'a', precision: { part: 1, whole: 2 }, recall: { part: 1, whole: 1 } },
    ])
  })

  it('that were confused are shown with their messages', () => {
    expect(topicConfusions(results).lines).toEqual([
      'Topics confused (the worst of 2 pairs)',
      '    1  want b, got a',
      '         m  Is it?',
      '    1  want b, got none',
      '         m  Is it?',
    ])
  })

  it('may miss and still lie on the branch', () => {
    const near = [
      ['a.b', 'a'],
      ['a', 'a.b'],
      ['a.b', 'a.c'],
      ['ab', 'a'],
    ].map(([said = '', got = '']) => result({ topics: [said] }, { topics: [got] }))
    expect(understood(near, () => 'x').data).toMatchObject([
      { topicFirst: { part: 0 }, topicOnBranch: { part: 2, whole: 4 } },
      { group: 'all' },
    ])
  })

  it('are right where one of the first three is', () => {
    expect(understood(results, () => 'all of them').data).toMatchObject([
      { group: 'all of them', topicFirst: { part: 1 }, topicInThree: { part: 2 } },
      { group: 'all' },
    ])
  })
})

it('sets the parts that found a topic against whether it was right', () => {
  const found = [guess('a', 'word', 'classifier')]
  const results = [
    result({ topics: ['a'] }, { topics: ['a'] }, found),
    result({ topics: ['b'] }, { topics: ['a'] }, found),
    result({ topics: ['b'] }, { topics: [] }),
    result({ topics: ['b'] }, { topics: ['b'] }, [guess('b')]),
  ]
  expect(agreement(results).data).toMatchObject([
    { by: 'classifier + word', topic: { part: 1, whole: 2 }, answer: { part: 2, whole: 2 } },
    { by: 'nothing', topic: { part: 0, whole: 1 }, answer: { part: 1, whole: 1 } },
    { by: 'all parts together', topic: { part: 1, whole: 1 } },
  ])
})
