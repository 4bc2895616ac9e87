import { describe, expect, it } from 'vitest'
import { said } from '../../src/cli/said.ts'
import {
  type Conversation,
  type ConversationStore,
  createPath,
  type Shower,
} from '../../src/conversation/handle.ts'
import { freshState, type Moment, type State, type Turn } from '../../src/dialogue/state.ts'
import { redactMessage } from '../../src/redaction/redact-message.ts'
import { memoryStore } from '../../src/store/memory.ts'
import type { TicketDraft } from '../../src/tickets/draft.ts'
import type { Message } from '../../src/vocabulary/message.ts'
import { nothingRead, type Reading } from '../../src/vocabulary/reading.ts'
import { emptyTrace as trace } from '../support/change.ts'

const reading: Reading = {
  ...nothingRead,
  intents: [{ intent: 'coverage', confidence: 1 }],
}

const lost = { kind: 'text' as const, id: 'lost', text: 'One got lost.' }

function openStore(): ConversationStore {
  return memoryStore<Conversation, State['profile']>()
}

function pathOver(store: ConversationStore, step: (moment: Moment) => Omit<Turn, 'trace'>) {
  let ids = 0
  const path = createPath({
    understand: () => reading,
    renew: state => ({ state, replies: [] }),
    fresh: freshState,
    store,
    tries: 5,
    now: () => 1000,
    newId: () => String(++ids),
    newKey: () => ({ id: `k${++ids}`, secret: 'c2VjcmV0' }),
    knowledge: 'abc',
    prints: { editions: {}, shared: '', words: '', tickets: '' },
    keep: () => 30,
    lost,
    step: moment => ({ ...step(moment), trace }),
  })
  return (message: Message, shower: Shower = 'channel') => path(redactMessage(message), shower)
}

/** A bot that counts: it answers with what it heard, and how many messages changed its state. */
function counting(store = openStore()) {
  const heard: string[] = []
  const handle = pathOver(store, ({ state, message }) => {
    heard.push(message.text ?? '')
    const days = Number(state.facts.stoppedDays ?? 0) + 1
    return {
      state: { ...state, facts: { stoppedDays: days } },
      replies: [{ kind: 'text', id: 'count', text: `${message.text} ${days}` }],
      ...(message.text === 'forget me' ? { forget: true as const } : {}),
    }
  })
  return { handle, heard }
}

const message = (text: string, id = text) =>
  said(text, { conversation: 'c', today: '2026-11-26', id })

describe('the one path through the bot', () => {
  it('carries the state from one message to the next', async () => {
    const { handle } = counting()
    await handle(message('a'))
    expect((await handle(message('b'))).replies).toEqual([
      { kind: 'text', id: 'count', text: 'b 2' },
    ])
  })

  it('answers a message heard before as it did then, and changes nothing', async () => {
    const { handle, heard } = counting()
    const first = await handle(message('a'))
    await handle(message('b'))
    expect(first.now).toBe('show')
    expect(await handle(message('a'))).toEqual({ ...first, now: 'repeat' })
    expect(heard).toEqual(['a', 'b'])
    expect((await handle(message('c'))).replies[0]).toMatchObject({ text: 'c 3' })
  })

  it('gives one outcome for copies that arrive at the same time', async () => {
    const { handle } = counting()
    const answers = await Promise.all(Array.from({ length: 4 }, () => handle(message('a'))))
    expect(new Set(answers.map(({ id, replies }) => JSON.stringify([id, replies]))).size).toBe(1)
    expect(answers.filter(({ now }) => now === 'show')).toHaveLength(1)
    expect((await handle(message('b'))).replies[0]).toMatchObject({ text: 'b 2' })
  })

  it('decides again when someone else was faster, and says busy when everyone always is', async () => {
    const store = openStore()
    let rivals = 3
    const contested: ConversationStore = {
      ...store,
      commit: async change => {
        rivals -= 1
        return rivals < 0 ? store.commit(change) : false
      },
    }
    const { handle } = counting(contested)
    expect((await handle(message('a'))).replies[0]).toMatchObject({ text: 'a 1' })
    rivals = 99
    await expect(handle(message('b'))).rejects.toMatchObject({ code: 'conversation/busy' })
  })

  it('hands on nothing that redaction has not seen', async () => {
    const { handle, heard } = counting()
    await handle(message('Authorization: Bearer abcdefghijklmnopqrstuvwxyz0123456789'))
    expect(heard.join()).not.toContain('abcdefghijklmnopqrstuvwxyz')
  })

  it('keeps no earlier answer of a person who wants to be forgotten', async () => {
    const { handle, heard } = counting()
    await handle(message('a'))
    await handle(message('forget me'))
    await handle(message('a'))
    expect(heard).toEqual(['a', 'forget me', 'a'])
  })

  it('remembers a person from one conversation to the next, and nobody else', async () => {
    const profiles: unknown[] = []
    const handle = pathOver(openStore(), ({ state, message }) => {
      profiles.push(state.profile)
      const profile = message.text ? { ...state.profile, region: message.text } : state.profile
      return {
        state: { ...state, profile },
        replies: [],
        ...(message.text ? {} : { forget: true as const }),
      }
    })
    await handle(message('westeurope'))
    await handle({ ...message('uksouth', 'b'), conversation: 'another' })
    await handle({ ...message('x', 'c'), person: 'someone else' })
    await handle({ ...message('x', 'd'), tenant: 'elsewhere' })
    await handle(message('', 'e'))
    await handle(message('y', 'f'))
    expect(profiles).toEqual([{}, { region: 'westeurope' }, {}, {}, { region: 'uksouth' }, {}])
  })

  it('keeps tenants, people and conversations apart that share every other id', async () => {
    const { handle } = counting()
    const own = message('a')
    const others = [{ tenant: 'fabrikam' }, { person: 'p2' }, { conversation: 'c2' }]
    await handle(own)
    for (const other of others) {
      expect(await handle({ ...own, ...other })).toMatchObject({
        now: 'show',
        replies: [{ text: 'a 1' }],
      })
    }
    await handle({ ...message('forget me'), tenant: 'fabrikam' })
    expect(await handle(own)).toMatchObject({ now: 'repeat' })
  })

  it('leaves its answer to the channel for five seconds, and to the worker at once where nobody waits', async () => {
    const store = openStore()
    const { handle } = counting(store)
    const own = await handle(message('a'))
    const others = await handle({ ...message('b'), conversation: 'd' }, 'worker')
    expect([own.now, others.now]).toEqual(['show', 'behind'])
    expect(await store.outbox.take(1000, 2000)).toMatchObject([
      { delivery: { id: others.id, again: false } },
    ])
    expect(await store.outbox.take(5999, 9000)).toHaveLength(1)
    expect(await store.outbox.take(6000, 9000)).toMatchObject([
      { delivery: { id: own.id, again: true } },
    ])
  })

  it('keeps the way back to the place a message came from', async () => {
    const store = openStore()
    const { handle } = counting(store)
    const route = { channel: 'C1', thread: '1.2' }
    await handle({ ...message('a'), channel: 'slack', route }, 'worker')
    expect(await store.outbox.take(1000, 2000)).toMatchObject([
      { delivery: { channel: 'slack', route } },
    ])
  })

  it('holds an answer back while an earlier one is on its way, and says when one was lost', async () => {
    const store = openStore()
    const { handle } = counting(store)
    const first = await handle(message('a'))
    await store.outbox.take(6000, 9000)
    expect(await handle(message('b'))).toMatchObject({ now: 'behind' })
    await store.outbox.bury(first.id)
    const [second] = await store.outbox.take(9000, 9999)
    expect(second?.delivery).toMatchObject({ lost: true })
    await store.outbox.bury(second?.delivery.id ?? '')
    expect((await handle(message('c'))).replies[0]).toEqual(lost)
    expect((await handle(message('c'))).replies[0]).not.toEqual(lost)
    expect((await handle(message('d'))).replies[0]).not.toEqual(lost)
  })
})

describe('what follows from a message', () => {
  const errand = { id: 'a submit', kind: 'services' as const, attempt: 1 }

  /** A bot that sends an errand off with its first message, and answers a due message with what came of it. */
  function sending(store: ConversationStore, errandEnd?: Turn['errand']) {
    const waiting = { ...message('a submit'), kind: 'due' as const }
    return pathOver(store, ({ state, message: { kind }, outcome }) =>
      kind === 'due'
        ? {
            state: freshState(),
            replies: [{ kind: 'text', id: 'came', text: outcome?.kind ?? 'nothing' }],
            ...(errandEnd ? { errand: errandEnd } : {}),
          }
        : {
            state: { ...state, draft: { id: 'd', ticket: {} as TicketDraft, errands: [errand] } },
            replies: [],
            due: [{ message: redactMessage(waiting), after: 20 }],
          },
    )
  }

  it('is stored in the step of the state that waits for it, or neither is', async () => {
    const store = openStore()
    const refuse = () => Promise.reject(new Error('no inbox of its own'))
    const alone = { ...store, inbox: { ...store.inbox, put: refuse } }
    await sending({ ...alone, commit: () => Promise.reject(new Error('no disk')) })(
      message('a'),
    ).catch(() => {})
    expect(await store.backlog()).toEqual({ accepted: 0, waiting: 0, dead: 0 })
    await sending(alone)(message('a'))
    expect(await store.inbox.take(1019, 2000)).toEqual([])
    expect(await store.inbox.take(1020, 2000)).toMatchObject([{ message: { id: 'a submit' } }])
  })

  it('is done once; where nothing waits for it any more, nothing is', async () => {
    const store = openStore()
    const handle = sending(store)
    await handle(message('a'))
    const [one] = await store.inbox.take(1020, 2000)
    if (!one) throw new Error('Nothing follows')
    expect(await handle(one.message, 'worker')).toMatchObject({ replies: [{ text: 'refused' }] })
    expect(await store.backlog()).toMatchObject({ accepted: 0, dead: 0 })
    const stale = { ...one.message, id: 'an old one' }
    expect(await handle(stale, 'worker')).toMatchObject({ replies: [{ text: 'nothing' }] })
  })

  it('is counted as dead where it is given up', async () => {
    const store = openStore()
    const handle = sending(store, 'given-up')
    await handle(message('a'))
    const [one] = await store.inbox.take(1020, 2000)
    await handle(one?.message ?? message('none'), 'worker')
    expect(await store.backlog()).toMatchObject({ accepted: 0, dead: 1 })
  })
})

describe('a store that breaks off amid a change', () => {
  const broken = () => Promise.reject(new Error('connection lost'))

  it('is asked what became of it: a change that was stored is answered', async () => {
    const store = openStore()
    const cut = {
      ...store,
      commit: async (change: Parameters<typeof store.commit>[0]) => {
        await store.commit(change)
        return broken()
      },
    }
    const { handle } = counting(cut)
    expect(await handle(message('a'))).toMatchObject({ now: 'show', replies: [{ text: 'a 1' }] })
    expect(await handle(message('b'))).toMatchObject({ now: 'show', replies: [{ text: 'b 2' }] })
  })

  it('has changed nothing where it was not', async () => {
    const store = openStore()
    const { handle } = counting({ ...store, commit: broken })
    await expect(handle(message('a'))).rejects.toThrow('connection lost')
    const mended = counting(store)
    expect((await mended.handle(message('a'))).replies[0]).toMatchObject({ text: 'a 1' })
  })
})

describe('a message that was accepted', () => {
  it('keeps its place in the inbox until it is answered, an edit of an answered one too', async () => {
    const store = openStore()
    const { handle } = counting(store)
    const first = redactMessage(message('a'))
    const edit = { ...first, edit: 'v2' }
    await handle(first)
    await store.inbox.put(edit, 0)
    const failing = counting({ ...store, commit: () => Promise.reject(new Error('no disk')) })
    await expect(failing.handle(edit)).rejects.toThrow('no disk')
    expect(await store.backlog()).toMatchObject({ accepted: 1 })
    expect(await handle(edit)).toMatchObject({ now: 'show', replies: [{ text: 'a 2' }] })
    expect(await store.backlog()).toMatchObject({ accepted: 0 })
  })
})
