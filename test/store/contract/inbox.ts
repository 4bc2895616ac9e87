import { describe, expect, it } from 'vitest'
import { anyChange, anyMessage } from '../../support/change.ts'
import type { OpenStore } from '../contract.ts'

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
  })
}
