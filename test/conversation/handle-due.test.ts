import { describe, expect, it } from 'vitest'
import { openService } from '../../src/app/service.ts'
import type { ConversationStore } from '../../src/conversation/handle.ts'
import { handleDue } from '../../src/conversation/handle-due.ts'
import { memoryStore } from '../../src/store/memory.ts'
import type { CleanMessage } from '../../src/vocabulary/message.ts'
import { bot } from '../support/bot.ts'
import { anyMessage, emptyTrace } from '../support/change.ts'

const openStore = (): ConversationStore => memoryStore()

describe('a message that waits', () => {
  it('is tried five times before it gets an apology, and meanwhile others are handled', async () => {
    const store = openStore()
    const clock = { now: 0 }
    const told: string[] = []
    const note = (what: string) => async (message: CleanMessage) => {
      told.push(`${clock.now / 1000} ${what} ${message.id}`)
      if (message.id === 'poison' && what === 'tried') throw new Error('no')
      await store.inbox.done(message)
      return { id: 'a', replies: [], trace: emptyTrace, now: 'behind' as const }
    }
    const parts = {
      inbox: store.inbox,
      path: note('tried'),
      apologise: note('apologised to'),
      now: () => clock.now,
    }
    await store.inbox.put(anyMessage({ id: 'poison' }), 0)
    await store.inbox.put(anyMessage({ id: 'fine', conversation: 'c2' }), 0)
    for (; clock.now <= 60_000; clock.now += 5000) await handleDue(parts).catch(() => {})
    expect(told).toEqual([
      '0 tried poison',
      '0 tried fine',
      '10 tried poison',
      '20 tried poison',
      '30 tried poison',
      '40 tried poison',
      '50 apologised to poison',
    ])
  })

  it.each([
    ['of a person leaves with the apology', 'said', 'busy', 0],
    ['of the bot itself is counted as dead, and the person told', 'due', 'submit.unknown', 1],
  ] as const)('%s', async (_, kind, line, dead) => {
    const store = openStore()
    const kept = { conversations: 1, drafts: 1, audit: 1 }
    const service = openService(bot, store, {
      ...kept,
      run: () => Promise.reject(new Error('no errand is done for an apology')),
    })
    await store.inbox.put(anyMessage({ kind }), 0)
    for (let tries = 0; tries < 5; tries++) await store.inbox.take(tries, tries + 1)
    expect(await service.handleDue()).toBe(1)
    expect(await store.backlog()).toEqual({ accepted: 0, waiting: 1, dead })
    const [answer] = await store.outbox.take(Date.now() + 1000, Date.now() + 2000)
    expect(answer?.delivery.replies).toMatchObject([{ kind: 'text', id: line }])
  })
})
