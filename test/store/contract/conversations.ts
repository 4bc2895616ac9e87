import { describe, expect, it } from 'vitest'
import type { Address } from '../../../src/vocabulary/message.ts'
import type { Loaded, Store } from '../../../src/vocabulary/store.ts'
import { anyChange, anyMessage, emptyTrace } from '../../support/change.ts'
import type { Note, OpenStore } from '../contract.ts'

/** Conversations, what is remembered of people, and what was answered. */
export function conversationContract(open: OpenStore): void {
  describe('keeps conversations', () => {
    it('has nothing where nothing was stored', async () => {
      const store = await open()
      expect(await store.load(anyMessage(), 'm1')).toEqual({
        conversation: { version: 0 },
        person: { version: 0 },
        lost: false,
        behind: false,
      })
    })

    it('gives back what was stored, under a new version each time', async () => {
      const store = await open()
      expect(await say(store, 'one', 'm1')).toBe(true)
      const one = await store.load(anyMessage(), 'x')
      expect(one.conversation.value).toEqual({ text: 'one' })
      expect(await say(store, 'two', 'm2', one)).toBe(true)
      const two = await store.load(anyMessage(), 'x')
      expect(two.conversation.value).toEqual({ text: 'two' })
      expect(two.conversation.version).not.toBe(one.conversation.version)
    })

    it('gives back text of any kind as it was', async () => {
      const store = await open()
      const text = 'a\u0000b \ud83d\ude00 \ud800 "\\\u2028\u0007 مرحبا'
      await say(store, text, 'm1')
      expect((await store.load(anyMessage(), 'x')).conversation.value).toEqual({ text })
    })

    it('refuses a change by someone who has not seen the latest one', async () => {
      const store = await open()
      await say(store, 'one', 'm1')
      const seen = await store.load(anyMessage(), 'x')
      await say(store, 'two', 'm2', seen)
      expect(await say(store, 'late', 'm3', seen)).toBe(false)
      expect(await say(store, 'first', 'm4')).toBe(false)
      const now = await store.load(anyMessage(), 'm3')
      expect(now.conversation.value).toEqual({ text: 'two' })
      expect(now.heard).toBeUndefined()
    })

    it('lets one of many at once win', async () => {
      const store = await open()
      const tries = Array.from({ length: 8 }, (_, at) => say(store, String(at), `m${at}`))
      expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1)
    })

    it('never gives a version again, so that what was forgotten cannot be mistaken', async () => {
      const store = await open()
      await say(store, 'one', 'm1')
      const before = await store.load(anyMessage(), 'x')
      await store.forget(anyMessage())
      await say(store, 'new', 'm2')
      expect(await say(store, 'late', 'm3', before)).toBe(false)
    })

    it('refuses a change by someone who remembers the person differently', async () => {
      const store = await open()
      await say(store, 'one', 'm1', undefined, { profile: { text: 'west' } })
      const elsewhere = { conversation: 'c2' }
      const seen = await store.load(anyMessage(elsewhere), 'x')
      expect(seen.person.value).toEqual({ text: 'west' })
      await store.forget(anyMessage())
      expect(await say(store, 'late', 'm2', seen, elsewhere)).toBe(false)
    })

    it('keeps the answer to a message for when it comes again', async () => {
      const store = await open()
      const answer = {
        id: 'a1',
        replies: [{ kind: 'text' as const, id: 'x', text: 'yes' }],
        trace: emptyTrace,
      }
      await store.commit(anyChange(anyMessage(), { text: 'one' }, { answer }))
      expect((await store.load(anyMessage(), 'm1')).heard).toEqual(answer)
      expect((await store.load(anyMessage(), 'm2')).heard).toBeUndefined()
    })

    it('keeps answers for 30 minutes and 50 messages, whichever is more', async () => {
      const store = await open()
      const minute = 60_000
      for (let at = 0; at < 55; at++) await sayAt(store, `m${at}`, at * minute)
      const heard = async (id: string) => (await store.load(anyMessage(), id)).heard !== undefined
      expect([await heard('m4'), await heard('m5')]).toEqual([false, true])
      for (let at = 100; at < 160; at++) await sayAt(store, `m${at}`, 100 * minute + at)
      expect([await heard('m54'), await heard('m100')]).toEqual([false, true])
    })
  })

  describe('keeps apart', () => {
    it.each<Partial<Address>>([{ tenant: 'fabrikam' }, { conversation: 'c2' }, { person: 'p2' }])(
      'what differs in %o: state and answers',
      async other => {
        const store = await open()
        await say(store, 'mine', 'm1')
        const theirs = await store.load(anyMessage(other), 'm1')
        expect(theirs.conversation.value).toBeUndefined()
        expect(theirs.heard).toBeUndefined()
      },
    )

    it.each<Partial<Address>>([{ tenant: 'fabrikam' }, { person: 'p2' }])(
      'what is remembered of people that differ in %o',
      async other => {
        const store = await open()
        await say(store, 'mine', 'm1', undefined, { profile: { text: 'west' } })
        expect((await store.load(anyMessage(other), 'x')).person.value).toBeUndefined()
      },
    )

    it('addresses whose parts run together', async () => {
      const store = await open()
      const one = { tenant: 'a', conversation: 'b","c', person: 'd' }
      await say(store, 'x', 'm1', undefined, one)
      const other = { tenant: 'a","b', conversation: 'c', person: 'd' }
      expect((await store.load(anyMessage(other), 'm1')).conversation.value).toBeUndefined()
    })
  })

  describe('forgets', () => {
    it('all of one person, in every conversation, and nothing else', async () => {
      const store = await open()
      await fill(store, {})
      await fill(store, { conversation: 'c2' })
      await fill(store, { person: 'p2' })
      await fill(store, { tenant: 'fabrikam' })
      expect(await store.forget(anyMessage())).toBe(9)
      expect(await store.forget(anyMessage())).toBe(0)
      for (const gone of [{}, { conversation: 'c2' }]) expect(await left(store, gone)).toEqual([])
      for (const kept of [{ person: 'p2' }, { tenant: 'fabrikam' }])
        expect(await left(store, kept)).toEqual(['state', 'profile', 'answer'])
      expect(await store.backlog()).toEqual({ accepted: 2, waiting: 2, dead: 0 })
    })

    it('one conversation, where no more is asked', async () => {
      const store = await open()
      await fill(store, {})
      await fill(store, { conversation: 'c2' })
      const seen = await store.load(anyMessage(), 'x')
      const forgotten = { forgetHere: true as const, seen }
      await store.commit(anyChange(anyMessage({ id: 'm9' }), { text: 'fresh' }, forgotten))
      expect(await left(store, {})).toEqual(['state', 'profile'])
      expect(await left(store, { conversation: 'c2' })).toEqual(['state', 'profile', 'answer'])
      expect((await store.load(anyMessage(), 'm9')).heard).toBeDefined()
    })

    it('a person in the same step as the answer that says so is stored', async () => {
      const store = await open()
      await fill(store, {})
      await fill(store, { conversation: 'c2' })
      const seen = await store.load(anyMessage(), 'x')
      const forgotten = { forget: true as const, seen }
      await store.commit(anyChange(anyMessage({ id: 'm9' }), { text: 'fresh' }, forgotten))
      expect(await left(store, { conversation: 'c2' })).toEqual([])
      expect(await left(store, {})).toEqual(['state'])
      expect((await store.load(anyMessage(), 'm9')).heard).toBeDefined()
      expect(await store.backlog()).toEqual({ accepted: 0, waiting: 1, dead: 0 })
    })
  })
}

type Seen = Loaded<Note, Note>

function say(
  store: Store<Note, Note>,
  text: string,
  id: string,
  seen?: Seen,
  { profile, ...address }: Partial<Address> & { profile?: Note } = {},
): Promise<boolean> {
  const more = { ...(seen ? { seen } : {}), ...(profile ? { profile } : {}) }
  return store.commit(anyChange(anyMessage({ id, ...address }), { text }, more))
}

async function sayAt(store: Store<Note, Note>, id: string, at: number): Promise<void> {
  const seen = await store.load(anyMessage(), id)
  const answer = { id: `answer ${id}`, replies: [], trace: emptyTrace }
  await store.commit(anyChange(anyMessage({ id }), { text: id }, { seen, at, answer }))
  await store.outbox.shown(answer.id)
}

/** A conversation with all that can be kept of it: state, profile, an answer on its way, a message that waits. */
async function fill(store: Store<Note, Note>, who: Partial<Address>): Promise<void> {
  const message = anyMessage(who)
  const seen = await store.load(message, 'm1')
  const answer = { id: JSON.stringify(who), replies: [], trace: emptyTrace }
  const more = { seen, answer, profile: { text: 'west' } }
  await store.commit(anyChange(message, { text: 'mine' }, more))
  await store.inbox.put(anyMessage({ ...who, id: 'waits' }), 0)
}

async function left(store: Store<Note, Note>, who: Partial<Address>): Promise<readonly string[]> {
  const { conversation, person, heard } = await store.load(anyMessage(who), 'm1')
  return [
    ...(conversation.value ? ['state'] : []),
    ...(person.value ? ['profile'] : []),
    ...(heard ? ['answer'] : []),
  ]
}
