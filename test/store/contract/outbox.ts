import { describe, expect, it } from 'vitest'
import type { Message } from '../../../src/vocabulary/message.ts'
import type { Change, Store } from '../../../src/vocabulary/store.ts'
import { anyChange, anyMessage, emptyTrace } from '../../support/change.ts'
import type { Note, OpenStore } from '../contract.ts'

/** Answers until they are shown. */
export function outboxContract(open: OpenStore): void {
  describe('keeps an outbox', () => {
    it('that gives an answer with its way, once it is due', async () => {
      const store = await open()
      const route = { channel: 'C1', ts: '1.2' }
      await answer(store, 'm1', { outbox: { route, due: 10 } })
      expect(await store.outbox.take(9, 100)).toEqual([])
      expect(await store.outbox.take(10, 100)).toEqual([
        {
          tries: 0,
          delivery: {
            id: 'c1 m1',
            address: { tenant: 'contoso', conversation: 'c1', person: 'p1' },
            channel: 'slack',
            route,
            replies: [{ kind: 'text', id: 'x', text: 'm1' }],
            lost: false,
            again: false,
          },
        },
      ])
    })

    it('that says of a second try that it may be a repeat, unless the first surely failed', async () => {
      const store = await open()
      await answer(store, 'm1')
      await store.outbox.take(1, 10)
      expect(await store.outbox.take(9, 20)).toEqual([])
      expect(await store.outbox.take(10, 20)).toMatchObject([
        { tries: 1, delivery: { again: true } },
      ])
      await store.outbox.later('c1 m1', { due: 30, again: false })
      expect(await store.outbox.take(30, 40)).toMatchObject([
        { tries: 2, delivery: { again: false } },
      ])
    })

    it('that knows of an answer that somebody shows already', async () => {
      const store = await open()
      await answer(store, 'm1', { outbox: { shown: true } })
      expect(await store.outbox.take(1, 10)).toMatchObject([{ delivery: { again: true } }])
    })

    it('that gives an answer to one of two who ask at once', async () => {
      const store = await open()
      await answer(store, 'm1')
      const both = await Promise.all([store.outbox.take(1, 50), store.outbox.take(1, 50)])
      expect(both.flat()).toHaveLength(1)
    })

    it('that keeps the order in each conversation', async () => {
      const store = await open()
      for (const id of ['m1', 'm2']) {
        await answer(store, id)
        await answer(store, id, { conversation: 'c2' })
      }
      const first = await store.outbox.take(1, 50)
      expect(first.map(({ delivery }) => delivery.id).toSorted()).toEqual(['c1 m1', 'c2 m1'])
      await store.outbox.shown('c1 m1')
      await store.outbox.later('c2 m1', { due: 40, again: false })
      const second = await store.outbox.take(2, 50)
      expect(second.map(({ delivery }) => delivery.id)).toEqual(['c1 m2'])
    })

    it('that holds a new answer back while an earlier one is in the hands of the worker', async () => {
      const store = await open()
      await answer(store, 'm1')
      expect(await store.load(anyMessage(), 'm2')).toMatchObject({ behind: false })
      await store.outbox.take(1, 50)
      expect(await store.load(anyMessage(), 'm2')).toMatchObject({ behind: true })
      expect(await store.load(anyMessage({ person: 'p2' }), 'm2')).toMatchObject({ behind: false })
      await store.outbox.shown('c1 m1')
      expect(await store.load(anyMessage(), 'm2')).toMatchObject({ behind: false })
    })

    it('that has the next answer say that one was given up', async () => {
      const store = await open()
      await answer(store, 'm1')
      await answer(store, 'm2')
      await answer(store, 'm3')
      await store.outbox.bury('c1 m1')
      expect(await store.outbox.take(1, 50)).toMatchObject([
        { delivery: { id: 'c1 m2', lost: true } },
      ])
      expect(await store.load(anyMessage(), 'm4')).toMatchObject({ lost: false })
      expect(await store.backlog()).toEqual({ accepted: 0, waiting: 2, dead: 1 })
    })

    it('that has an answer yet to come say so where none waits', async () => {
      const store = await open()
      await answer(store, 'm1')
      await store.outbox.bury('c1 m1')
      expect(await store.load(anyMessage({ tenant: 'fabrikam' }), 'm2')).toMatchObject({
        lost: false,
      })
      expect(await store.load(anyMessage(), 'm2')).toMatchObject({ lost: true, behind: false })
      await answer(store, 'm2', { outbox: { lost: true } })
      expect(await store.load(anyMessage(), 'm3')).toMatchObject({ lost: false })
      expect(await store.outbox.take(1, 50)).toMatchObject([
        { delivery: { id: 'c1 m2', lost: true } },
      ])
    })

    it('that does not mind being told twice', async () => {
      const store = await open()
      await answer(store, 'm1')
      await store.outbox.shown('c1 m1')
      await store.outbox.shown('c1 m1')
      await store.outbox.later('c1 m1', { due: 0, again: true })
      await store.outbox.bury('c1 m1')
      expect(await store.outbox.take(1, 50)).toEqual([])
      expect(await store.backlog()).toEqual({ accepted: 0, waiting: 0, dead: 0 })
    })
  })
}

type More = Partial<Message> & { readonly outbox?: Partial<Change<Note, Note>['outbox']> }

async function answer(
  store: Store<Note, Note>,
  id: string,
  { outbox, ...address }: More = {},
): Promise<void> {
  const message = anyMessage({ id, ...address })
  const seen = await store.load(message, id)
  const answered = {
    id: `${message.conversation} ${id}`,
    replies: [{ kind: 'text' as const, id: 'x', text: id }],
    trace: emptyTrace,
  }
  const way = { channel: message.channel, due: 0, shown: false, lost: false, ...outbox }
  await store.commit(anyChange(message, { text: id }, { seen, answer: answered, outbox: way }))
}
