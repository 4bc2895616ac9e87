import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { said } from '../../src/cli/said.ts'
import type { ConversationStore } from '../../src/conversation/handle.ts'
import type { State } from '../../src/dialogue/state.ts'
import { memoryStore } from '../../src/store/memory.ts'
import type { Decided } from '../../src/vocabulary/answer.ts'
import { bot } from '../support/bot.ts'
import { tooMuch } from '../support/limits.ts'
import { anyTalk, type Turn } from '../support/talk.ts'

const conversations = 2000

describe('any conversation', () => {
  it('ends without a fault, within limits, asks no fact twice, and goes the same way through JSON', async () => {
    await fc.assert(
      fc.asyncProperty(anyTalk, async talk => {
        const played = await play(talk, memoryStore())
        for (const { answer, state } of played) {
          expect(tooMuch(answer.replies)).toEqual([])
          expectPlain(state, 'state')
        }
        expectNothingTwice(played)
        const again = await play(talk, throughJson(memoryStore()))
        expect(JSON.stringify(again)).toBe(JSON.stringify(played))
      }),
      { numRuns: conversations },
    )
  }, 240_000)
})

type Played = { readonly answer: Decided; readonly state: State }

async function play(talk: readonly Turn[], store: ConversationStore): Promise<readonly Played[]> {
  const handle = bot.converse({ store })
  const played: Played[] = []
  for (const [at, { text, choice }] of talk.entries()) {
    const typed = said(text, { conversation: 'c', today: '2026-11-26', id: String(at) })
    const message = choice === undefined ? typed : { ...typed, kind: 'chose' as const, choice }
    const { replies, trace } = await handle(message)
    const { conversation } = await store.load(message, '')
    if (!conversation.value) throw new Error('nothing was stored')
    played.push({ answer: { replies, trace }, state: conversation.value.state })
  }
  return played
}

/** A store that keeps text, as a database does. */
function throughJson(store: ConversationStore): ConversationStore {
  return { ...store, commit: change => store.commit(JSON.parse(JSON.stringify(change))) }
}

/** What JSON would lose or change is no part of a state. */
function expectPlain(value: unknown, place: string): void {
  if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return
  if (typeof value !== 'object' || value === null) throw new Error(`${place} is ${String(value)}`)
  const prototype: unknown = Object.getPrototypeOf(value)
  const plain = Array.isArray(value) || prototype === Object.prototype || prototype === null
  if (!plain) throw new Error(`${place} is no plain object`)
  for (const [key, inner] of Object.entries(value)) expectPlain(inner, `${place}.${key}`)
}

/** Within one subject a fact is asked once, unless what was known of it was corrected. */
function expectNothingTwice(played: readonly Played[]): void {
  let asked: readonly string[] = []
  for (const { answer, state } of played) {
    const { asks } = answer.trace
    const corrected = answer.replies.some(
      reply => reply.kind === 'text' && reply.id === 'move.corrected',
    )
    const fact = asks === undefined || asks === 'topic' || asks.startsWith('draft.') ? [] : [asks]
    const opens = fact.length > 0 && state.subject?.questions === 1
    if (corrected || opens) asked = []
    expect(asked).not.toContain(fact[0])
    asked = [...asked, ...fact]
  }
}
