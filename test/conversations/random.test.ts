import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { said } from '../../src/cli/said.ts'
import type { Answer } from '../../src/conversation/handle.ts'
import type { Reply } from '../../src/vocabulary/reply.ts'
import { bot } from '../support/bot.ts'
import { anyTalk, questions, type Turn } from '../support/talk.ts'

const conversations = 2000
const limits = { text: 3000, choices: 40, replies: 20 }

describe('any conversation', () => {
  it('ends without a fault, within limits, asks no fact twice, and goes the same way twice', async () => {
    await fc.assert(
      fc.asyncProperty(anyTalk, async talk => {
        const answers = await play(talk)
        for (const { replies } of answers) expectWithinLimits(replies)
        expectNothingTwice(talk, answers)
        expect(JSON.stringify(await play(talk))).toBe(JSON.stringify(answers))
      }),
      { numRuns: conversations },
    )
  }, 240_000)
})

async function play(talk: readonly Turn[]): Promise<readonly Answer[]> {
  const handle = bot.converse()
  const answers: Answer[] = []
  for (const [at, { text, choice }] of talk.entries()) {
    const message = said(text, { conversation: 'c', today: '2026-11-26', id: String(at) })
    answers.push(
      await handle(choice === undefined ? message : { ...message, kind: 'chose', choice }),
    )
  }
  return answers
}

function expectWithinLimits(replies: readonly Reply[]): void {
  expect(replies.length).toBeGreaterThan(0)
  expect(replies.length).toBeLessThanOrEqual(limits.replies)
  for (const reply of replies) {
    const { markdown: _, ...shown } = { markdown: '', ...reply }
    if ('text' in shown) expect(shown.text.length).toBeLessThanOrEqual(limits.text)
    if (reply.kind === 'question')
      expect(reply.question.choices.length).toBeLessThanOrEqual(limits.choices)
  }
}

/** Nobody is asked again what the very last question was, unless they asked a question, or said the same again. */
function expectNothingTwice(talk: readonly Turn[], answers: readonly Answer[]): void {
  const asked = answers.map(({ trace: { asks, topics, products, facts } }) =>
    asks && asks !== 'topic' && !asks.startsWith('draft.')
      ? JSON.stringify([asks, topics, products, facts])
      : undefined,
  )
  const asksItself = (at: number) => {
    const text = talk[at]?.text ?? ''
    return questions.includes(text) || text === talk[at - 1]?.text
  }
  const again = asked.filter(
    (one, at) => one !== undefined && one === asked[at - 1] && !asksItself(at),
  )
  expect(again).toEqual([])
}
