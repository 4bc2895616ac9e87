import { describe, expect, it, vi } from 'vitest'
import { openDesk } from '../../src/conversation/desk.ts'
import type { Conversation, ConversationStore } from '../../src/conversation/handle.ts'
import type { State } from '../../src/dialogue/state.ts'
import { redactMessage } from '../../src/redaction/redact-message.ts'
import { memoryStore } from '../../src/store/memory.ts'
import type { CleanMessage } from '../../src/vocabulary/message.ts'
import { anyChange, anyMessage, emptyTrace } from '../support/change.ts'

let clock = 1000

const busy = { kind: 'text' as const, id: 'busy', text: 'Busy.' }

function deskOver(
  store: ConversationStore,
  path: (message: CleanMessage) => Promise<void> = () => Promise.resolve(),
  id = 'a',
) {
  return openDesk({
    redact: redactMessage,
    store,
    now: () => clock,
    busy,
    path: async message => {
      await path(message)
      return { id, replies: [], trace: emptyTrace, now: 'show' }
    },
  })
}

const openStore = () => memoryStore<Conversation, State['profile']>()

describe('the desk', () => {
  it('accepts a message without its secrets, and leaves it to the channel for five seconds', async () => {
    const store = openStore()
    await deskOver(store).accept({ ...anyMessage(), text: 'password: hunter2hunter2' })
    expect(await store.inbox.take(5999, 9000)).toEqual([])
    const [one] = await store.inbox.take(6000, 9000)
    expect(JSON.stringify(one)).not.toContain('hunter2')
    expect(one?.message).toMatchObject({ id: 'm1', channel: 'slack' })
  })

  it('begins on what it accepted, and gives whoever handles it that answer', async () => {
    let begun = 0
    const desk = deskOver(openStore(), async () => void begun++)
    const message = anyMessage()
    await desk.accept(message)
    await expect.poll(() => begun, { timeout: 10_000 }).toBe(1)
    expect(await desk.handle(message)).toMatchObject({ now: 'show' })
    expect(begun).toBe(1)
    await desk.handle(message)
    expect(begun).toBe(2)
  })

  it('tells of what failed meanwhile when that is handled, and nobody before', async () => {
    const desk = deskOver(openStore(), () => Promise.reject(new Error('broken')))
    const message = anyMessage()
    await desk.accept(message)
    await new Promise(resolve => setTimeout(resolve, 20))
    await expect(desk.handle(message)).rejects.toThrow('broken')
  })

  it('says within about two seconds that a message was not accepted', async () => {
    const store = openStore()
    const stuck = { ...store, inbox: { ...store.inbox, put: () => new Promise<never>(() => {}) } }
    await expect(deskOver(stuck).accept(anyMessage())).rejects.toMatchObject({
      code: 'store/unreachable',
    })
  })

  it('handles messages of one conversation in the order they came, others meanwhile', async () => {
    const order: string[] = []
    const desk = deskOver(openStore(), async ({ id, conversation }) => {
      await new Promise(resolve => setTimeout(resolve, id === 'slow' ? 30 : 0))
      order.push(`${conversation} ${id}`)
      if (id === 'slow') throw new Error('broken')
    })
    const slow = desk.handle(anyMessage({ id: 'slow' }))
    const fast = desk.handle(anyMessage({ id: 'fast' }))
    const other = desk.handle(anyMessage({ id: 'other', conversation: 'c2' }))
    await expect(slow).rejects.toThrow('broken')
    await Promise.all([fast, other])
    expect(order).toEqual(['c2 other', 'c1 slow', 'c1 fast'])
  })

  it('has the worker send at once what a channel could not show, as something new', async () => {
    const store = openStore()
    const state = { state: {} as State, knowledge: '' }
    const outbox = { channel: 'slack' as const, due: 6000, shown: true, lost: false }
    await store.commit(anyChange(anyMessage(), state, { outbox }))
    await deskOver(store).missed('answer to m1')
    expect(await store.outbox.take(1000, 2000)).toMatchObject([{ delivery: { again: false } }])
    await deskOver(store).shown('answer to m1')
    expect(await store.backlog()).toMatchObject({ waiting: 0 })
  })

  it('has the worker wait for a channel that is slow to show, and for no other', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const store = openStore()
      const outbox = { channel: 'slack' as const, due: 6000, shown: true, lost: false }
      const change = { state: {} as State, knowledge: '' }
      await store.commit(anyChange(anyMessage(), change, { outbox }))
      const desk = deskOver(store, undefined, 'answer to m1')
      await desk.handle(anyMessage())
      await vi.advanceTimersByTimeAsync(3999)
      expect(await store.outbox.take(5999, 9000)).toEqual([])
      clock = 5000
      await vi.advanceTimersByTimeAsync(1)
      expect(await store.outbox.take(9999, 20_000)).toEqual([])
      expect(await store.outbox.take(10_000, 20_000)).toMatchObject([{ delivery: { again: true } }])
      await desk.handle(anyMessage())
      await desk.missed('answer to m1')
      await vi.advanceTimersByTimeAsync(10_000)
      expect(await store.outbox.take(5000, 9000)).toHaveLength(1)
    } finally {
      vi.useRealTimers()
      clock = 1000
    }
  })
})
