import { expect, it } from 'vitest'
import { chatLine } from '../../src/cli/chat-line.ts'
import type { Reply } from '../../src/vocabulary/reply.ts'
import type { Trace } from '../../src/vocabulary/trace.ts'

const trace: Trace = {
  intent: 'coverage',
  aspect: 'help',
  products: ['aks'],
  topics: ['tool'],
  verdict: 'ask',
  asks: 'topic',
  findings: [],
  facts: {},
}

it('tells the readings offered as choices, likeliest first', () => {
  const readings = [
    { topics: ['tool', 'chart'], verdict: 'covered' as const },
    { topics: ['network'], verdict: 'silent' as const },
  ]
  const offers = readings.map(({ topics, verdict }, at) => ({
    id: String(at + 1),
    topics,
    aspect: 'help' as const,
    label: topics.join(' and '),
    verdict,
    meaning: 'in words',
  }))
  const reply: Reply = { kind: 'readings', text: 'Which of these?', offers }
  expect(chatLine('c', { replies: [reply], trace: { ...trace, readings } })).toMatchObject({
    conversation: 'c',
    verdict: 'ask',
    asks: ['topic'],
    kinds: ['readings'],
    readings,
    choices: [
      { id: '1', label: 'tool and chart', means: 'covered' },
      { id: '2', label: 'network', means: 'silent' },
    ],
  })
})

it('tells what a draft holds and lacks, and no choices where none are shown', () => {
  const draft = { fields: { scope: 'all' }, missing: ['impact'] }
  const line = chatLine(null, { replies: [], trace: { ...trace, asks: 'draft.impact', draft } })
  expect(line).toMatchObject({ conversation: null, asks: ['draft.impact'], kinds: [], draft })
  expect(line).not.toHaveProperty('choices')
})
