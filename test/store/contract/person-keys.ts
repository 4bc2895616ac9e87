import { describe, expect, it } from 'vitest'
import type { PersonKey } from '../../../src/vocabulary/audit.ts'
import type { Address } from '../../../src/vocabulary/message.ts'
import type { Store } from '../../../src/vocabulary/store.ts'
import { anyChange, anyEntry, anyMessage } from '../../support/change.ts'
import type { Note, OpenStore } from '../contract.ts'

/** The keys under which people stand in the audit. */
export function personKeysContract(open: OpenStore): void {
  describe('keeps keys of people', () => {
    it('none where nothing is kept of them', async () => {
      const store = await open()
      expect(await store.keys.of(anyMessage())).toEqual([])
      expect(await rotate(store)).toBe(0)
    })

    it('and changes them for everybody, page after page, the former ones still known', async () => {
      const store = await open()
      const people = Array.from({ length: 120 }, (_, at) => `p${at}`)
      for (const person of people) await meet(store, { person })
      expect(await rotate(store)).toBe(120)
      expect(await rotate(store)).toBe(120)
      const keys: (readonly PersonKey[])[] = []
      for (const person of people) keys.push(await store.keys.of(anyMessage({ person })))
      expect(keys.map(({ length }) => length)).toEqual(people.map(() => 3))
      expect(new Set(keys.flat().map(({ id }) => id)).size).toBe(3 * 120)
      const loaded = await store.load(anyMessage({ person: 'p7' }), 'x')
      expect(loaded.person.key).toEqual(keys[7]?.[0])
      expect(keys[7]?.[2]).toEqual({ id: 'of p7', secret: 'c2VjcmV0' })
    }, 30_000)

    it('and changes that of one person alone', async () => {
      const store = await open()
      const others = [{ person: 'p2' }, { tenant: 'fabrikam' }]
      for (const who of [{}, ...others]) await meet(store, who)
      const newKey = { id: 'new', secret: 'bmV3' }
      expect(await rotate(store, () => newKey, {})).toBe(1)
      expect((await store.keys.of(anyMessage()))[0]).toEqual(newKey)
      for (const who of others) expect(await store.keys.of(anyMessage(who))).toHaveLength(1)
    })

    it('so that nothing is stored under a former one, and what is remembered stays', async () => {
      const store = await open()
      await meet(store, {})
      const seen = await store.load(anyMessage(), 'm2')
      await rotate(store)
      const message = anyMessage({ id: 'm2' })
      expect(await store.commit(anyChange(message, { text: 'late' }, { seen }))).toBe(false)
      const fresh = await store.load(anyMessage(), 'm2')
      expect(fresh.person.value).toEqual({ text: 'west' })
      expect(await store.commit(anyChange(message, { text: 'x' }, { seen: fresh }))).toBe(true)
    })

    it('until the person is forgotten, by an operator or in chat', async () => {
      const store = await open()
      await meet(store, {})
      await rotate(store)
      await store.forget(anyMessage())
      await meet(store, {})
      expect(await store.keys.of(anyMessage())).toHaveLength(1)
      await rotate(store)
      const seen = await store.load(anyMessage(), 'm2')
      const forget = { seen, forget: true as const }
      await store.commit(anyChange(anyMessage({ id: 'm2' }), { text: 'x' }, forget))
      expect(await store.keys.of(anyMessage())).toEqual([])
    })

    it('former ones until all that was decided under them has expired', async () => {
      const store = await open()
      await meet(store, {})
      await rotate(store, anyKey, {}, 10)
      await store.expire(0, { people: 0, audit: 10 })
      expect(await store.keys.of(anyMessage())).toHaveLength(2)
      await store.expire(0, { people: 0, audit: 11 })
      expect(await store.keys.of(anyMessage())).toHaveLength(1)
    })
  })
}

let serial = 0

function anyKey(): PersonKey {
  return { id: `k${++serial}`, secret: 'c2VjcmV0' }
}

function rotate(
  store: Store<Note, Note>,
  newKey = anyKey,
  who?: Partial<Address>,
  at = 0,
): Promise<number> {
  return store.keys.rotate({ newKey, at, ...(who ? { who: anyMessage(who) } : {}) })
}

async function meet(store: Store<Note, Note>, who: Partial<Address>): Promise<void> {
  const message = anyMessage({ conversation: JSON.stringify(who), ...who })
  const answer = { ...anyChange(message, '').answer, id: message.conversation }
  const key = { id: `of ${message.person}`, secret: 'c2VjcmV0' }
  const more = { answer, key, audit: anyEntry(`e${++serial}`), profile: { text: 'west' } }
  await store.commit(anyChange(message, { text: 'x' }, more))
}
