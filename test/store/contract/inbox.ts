import { describe, expect, it } from 'vitest'
import type { Change, Store } from '../../../src/vocabulary/store.ts'
import { anyChange, anyMessage } from '../../support/change.ts'
import type { Note, OpenStore } from '../contract.ts'

/** Messages that are answered whatever happens. */
export function inboxContract(open: OpenStore): void {
  describe('keeps an inbox', () => {
    it('that gives a message back as it came, once it is due', async () => {
      const store = await open()
      const message = anyMessage({ route: { channel: 'C1', thread: null }, form: { region: 'x' } })
      await store.inbox.put(message, 10)
      expect(await store.inbox.take(9, 100)).toEqual([])
      expect(await store.inbox.take(10, 100)).toEqual([{ message, tries: 0 }])
    })

    it('that lets nobody else have it until the time is over, and counts', async () => {
      const store = await open()
      await store.inbox.put(anyMessage(), 0)
      const both = await Promise.all([store.inbox.take(1, 50), store.inbox.take(1, 50)])
      expect(both.flat()).toHaveLength(1)
      expect(await store.inbox.take(49, 100)).toEqual([])
      expect(await store.inbox.take(50, 100)).toMatchObject([{ tries: 1 }])
    })

    it('that takes a message once, however often it is put in', async () => {
      const store = await open()
      const tries = Array.from({ length: 5 }, () => store.inbox.put(anyMessage(), 0))
      await Promise.all(tries)
      expect(await store.backlog()).toMatchObject({ accepted: 1 })
    })

    it('that keeps the order in each conversation', async () => {
      const store = await open()
      for (const id of ['m1', 'm2']) {
        await store.inbox.put(anyMessage({ id }), 0)
        await store.inbox.put(anyMessage({ id, conversation: 'c2' }), 0)
      }
      const first = await store.inbox.take(1, 50)
      expect(first.map(({ message }) => message.id)).toEqual(['m1', 'm1'])
      expect(await store.inbox.take(1, 50)).toEqual([])
      await store.inbox.done(anyMessage())
      expect(await store.inbox.take(1, 50)).toMatchObject([
        { message: { id: 'm2', conversation: 'c1' } },
      ])
    })

    it('that gives a message up with the answer to it', async () => {
      const store = await open()
      await store.inbox.put(anyMessage(), 0)
      await store.inbox.put(anyMessage({ tenant: 'fabrikam' }), 0)
      await store.commit(anyChange(anyMessage(), { text: 'one' }))
      expect(await store.inbox.take(1, 50)).toMatchObject([{ message: { tenant: 'fabrikam' } }])
    })

    it('that takes what follows from a change together with it, or not at all', async () => {
      const store = await open()
      const follows = (id: string) => ({
        due: [{ message: anyMessage({ id, kind: 'due' }), due: 7 }],
      })
      await store.commit(anyChange(anyMessage(), { text: 'one' }, follows('follows')))
      const outdated = anyChange<Note, Note>(
        anyMessage({ id: 'm2' }),
        { text: 'two' },
        follows('not'),
      )
      expect(await store.commit(outdated)).toBe(false)
      expect(await store.inbox.take(6, 50)).toEqual([])
      expect(await store.inbox.take(7, 50)).toMatchObject([{ message: { id: 'follows' } }])
      expect(await store.backlog()).toMatchObject({ accepted: 1 })
    })

    it('that counts what is given up until one of its conversation is done', async () => {
      const store = await open()
      await giveUp(store, 'tried')
      expect(await store.backlog()).toMatchObject({ accepted: 0, dead: 1 })
      expect(await store.inbox.take(1e12, 2e12)).toEqual([])
      await store.inbox.put(anyMessage({ id: 'next' }), 0)
      expect(await store.inbox.take(1, 50)).toMatchObject([{ message: { id: 'next' } }])
      await handleDue(store, 'next', {})
      expect(await store.backlog()).toMatchObject({ dead: 1 })
      await handleDue(store, 'again', { errand: 'done' })
      expect(await store.backlog()).toMatchObject({ accepted: 0, dead: 0 })
    })

    it('that counts what is given up no longer than its conversation or its person is kept', async () => {
      const store = await open()
      await giveUp(store, 'tried')
      await store.expire(0, { people: 0, audit: 0 })
      expect(await store.backlog()).toMatchObject({ dead: 1 })
      await store.outbox.shown('answer to tried')
      await store.expire(1e12, { people: 0, audit: 0 })
      expect(await store.backlog()).toMatchObject({ dead: 0 })
      await giveUp(store, 'anew')
      await store.forget(anyMessage())
      expect(await store.backlog()).toMatchObject({ dead: 0 })
    })
  })
}

/** A message of the bot's own that waits, and is handled so often that it is given up. */
async function giveUp(store: Store<Note, Note>, id: string): Promise<void> {
  await store.inbox.put(anyMessage({ id, kind: 'due' }), 0)
  await handleDue(store, id, { errand: 'given-up' })
}

async function handleDue(
  store: Store<Note, Note>,
  id: string,
  more: Partial<Change<Note, Note>>,
): Promise<void> {
  const message = anyMessage({ id, kind: 'due' })
  const seen = await store.load(message, id)
  await store.commit(anyChange(message, { text: id }, { seen, ...more }))
}
