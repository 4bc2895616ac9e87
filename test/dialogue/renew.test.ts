import { describe, expect, it } from 'vitest'
import { compose } from '../../src/app/compose.ts'
import { said } from '../../src/cli/said.ts'
import type { Conversation } from '../../src/conversation/handle.ts'
import { wordingFile } from '../../src/dialogue/schema.ts'
import type { State } from '../../src/dialogue/state.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { loadModel } from '../../src/knowledge/model.ts'
import { memoryStore } from '../../src/store/memory.ts'
import type { Answer } from '../../src/vocabulary/answer.ts'
import { bot } from '../support/bot.ts'

const knowledge = await loadKnowledge(() => Promise.resolve(wordingFile))
const question = 'Is Istio covered on our Azure Local cluster?'
const stopped = 'Our AKS Arc cluster on Windows Server was stopped. Is the control plane supported?'

/** The bot after somebody changed its data: `edit` gets it as text. */
function botAfter(edit: (policy: string) => string) {
  const policy = JSON.parse(edit(JSON.stringify(knowledge.policy))) as typeof knowledge.policy
  return compose({ ...knowledge, policy, sources: 'changed' }, () => loadModel(), { handover: '' })
}

/** What is answered when one thing is said to this bot and the next to another, in one conversation. */
async function across(other: typeof bot, first: string, second: string) {
  const store = memoryStore<Conversation, State['profile']>()
  const at = { conversation: 'c', today: '2026-11-26' }
  const before = await bot.converse({ store })(said(first, { ...at, id: '1' }))
  const after = await other.converse({ store })(said(second, { ...at, id: '2' }))
  const later = await other.converse({ store })(said('why?', { ...at, id: '3' }))
  return { before, after, later }
}

function linesOf({ replies }: Answer, id: string): readonly string[] {
  return replies.flatMap(reply => (reply.kind === 'text' && reply.id === id ? [reply.text] : []))
}

describe('a conversation under new knowledge', () => {
  const reversed = botAfter(text => text.replaceAll('"effect":"not-covered"', '"effect":"covered"'))

  it('says once, before anything else, that a verdict would now differ', async () => {
    const { before, after, later } = await across(reversed, question, 'thanks')
    expect(before.trace.verdict).toBe('not-covered')
    expect(after.replies[0]).toMatchObject({ kind: 'text', id: 'knowledge.changed' })
    const [line] = linesOf(after, 'knowledge.changed')
    expect(line).toContain('I said “Not covered”, and would now say “Covered”')
    expect(linesOf(later, 'knowledge.changed')).toEqual([])
    expect(JSON.stringify(later.replies)).not.toContain('nothing to explain')
  })

  it('says nothing where the verdict stands', async () => {
    const same = botAfter(text => text.replaceAll('"effect":"covered"', '"effect":"covered" '))
    const { after } = await across(same, question, 'thanks')
    expect(linesOf(after, 'knowledge.changed')).toEqual([])
  })

  it('goes on with the question that is open', async () => {
    const { before, after } = await across(reversed, stopped, 'about six weeks')
    expect(before.trace.asks).toBe('stoppedDays')
    expect(after.trace.verdict).toBe('out-of-support')
  })

  it('does without facts, values, products and topics that are gone', async () => {
    const poorer = botAfter(text =>
      text
        .replaceAll('"stoppedDays"', '"haltedDays"')
        .replaceAll('third-party.istio', 'third-party.mesh')
        .replaceAll('"aks-local"', '"aks-edge"'),
    )
    for (const first of [question, stopped]) {
      const { after, later } = await across(poorer, first, 'about six weeks')
      expect(after.replies.length).toBeGreaterThan(0)
      expect(later.replies.length).toBeGreaterThan(0)
    }
  })
})
