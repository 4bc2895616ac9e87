import { describe, expect, it } from 'vitest'
import { anyChange, anyEntry, anyMessage } from '../../support/change.ts'
import type { OpenStore } from '../contract.ts'

/** How long things are kept, and what was decided. */
export function keepingContract(open: OpenStore): void {
  describe('keeps an audit', () => {
    it('in the order of the decisions, a page at a time, and finds one by its id', async () => {
      const store = await open()
      for (const id of ['a', 'b', 'c']) {
        const message = anyMessage({ id, conversation: id, person: id })
        await store.commit(anyChange(message, { text: id }, { audit: anyEntry(id) }))
      }
      const first = await store.audit.after(0, 2)
      expect(first.map(({ entry }) => entry)).toEqual([anyEntry('a'), anyEntry('b')])
      const rest = await store.audit.after(first[1]?.place ?? 0, 2)
      expect(rest.map(({ entry }) => entry.id)).toEqual(['c'])
      expect(await store.audit.find('b')).toEqual(anyEntry('b'))
      expect(await store.audit.find('d')).toBeUndefined()
    })

    it('that outlives what it is about, and lets go of the key of a person who is forgotten', async () => {
      const store = await open()
      await store.commit(anyChange(anyMessage(), { text: 'x' }, { audit: anyEntry('a') }))
      const { key } = (await store.load(anyMessage(), 'x')).person
      expect(key).toEqual({ id: 'k1', secret: 'c2VjcmV0' })
      expect((await store.load(anyMessage({ conversation: 'c2' }), 'x')).person.key).toEqual(key)
      expect((await store.load(anyMessage({ tenant: 't2' }), 'x')).person.key).toBeUndefined()
      await store.forget(anyMessage())
      expect((await store.load(anyMessage(), 'x')).person.key).toBeUndefined()
      expect(await store.audit.find('a')).toEqual(anyEntry('a'))
    })

    it('and one key a person, where two conversations begin at once', async () => {
      const store = await open()
      const begin = (conversation: string, id: string) =>
        store.commit(
          anyChange(anyMessage({ conversation }), { text: id }, { key: { id, secret: id } }),
        )
      const both = await Promise.all([begin('c1', 'k1'), begin('c2', 'k2')])
      expect(both.filter(Boolean)).toHaveLength(1)
      const { key } = (await store.load(anyMessage(), 'x')).person
      expect(key?.id).toBe(both[0] ? 'k1' : 'k2')
    })
  })

  describe('lets expire', () => {
    it('a conversation with its answers when its time has come', async () => {
      const store = await open()
      await store.commit(anyChange(anyMessage(), { text: 'old' }, { keepUntil: 100 }))
      await store.commit(
        anyChange(anyMessage({ person: 'p2', id: 'm2' }), { text: 'new' }, { keepUntil: 101 }),
      )
      for (const id of ['m1', 'm2']) await store.outbox.shown(`answer to ${id}`)
      await store.expire(100, { people: 0, audit: 0 })
      const old = await store.load(anyMessage(), 'm1')
      expect([old.conversation.value, old.heard]).toEqual([undefined, undefined])
      const young = await store.load(anyMessage({ person: 'p2' }), 'm2')
      expect(young.conversation.value).toEqual({ text: 'new' })
      expect(young.heard).toBeDefined()
    })

    it('no answer that is still to be sent, and with the conversation those that were given up', async () => {
      const store = await open()
      await store.commit(anyChange(anyMessage(), { text: 'old' }, { keepUntil: 100 }))
      await store.expire(100, { people: 0, audit: 0 })
      expect(await store.backlog()).toMatchObject({ waiting: 1 })
      await store.outbox.bury('answer to m1')
      await store.expire(100, { people: 0, audit: 0 })
      expect(await store.backlog()).toEqual({ accepted: 0, waiting: 0, dead: 0 })
    })

    it('what is remembered of a person who was long silent, and audit entries of before', async () => {
      const store = await open()
      for (const [person, at] of [
        ['p1', 10],
        ['p2', 20],
      ] as const) {
        const audit = anyEntry(person, at)
        const more = { at, audit, keepUntil: 30, profile: { text: 'west' } }
        await store.commit(anyChange(anyMessage({ person, id: person }), { text: 'x' }, more))
        await store.outbox.shown(`answer to ${person}`)
      }
      await store.expire(29, { people: 15, audit: 15 })
      expect((await store.load(anyMessage(), 'x')).person.value).toEqual({ text: 'west' })
      await store.expire(30, { people: 15, audit: 15 })
      expect((await store.load(anyMessage(), 'x')).person).toEqual({ version: 0 })
      const kept = (await store.load(anyMessage({ person: 'p2' }), 'x')).person
      expect(kept.value).toEqual({ text: 'west' })
      const entries = await store.audit.after(0, 9)
      expect(entries.map(({ entry }) => entry.id)).toEqual(['p2'])
    })
  })
}
