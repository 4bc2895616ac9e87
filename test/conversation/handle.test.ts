import { describe, expect, it } from 'vitest'
import { said } from '../../src/cli/said.ts'
import { type Conversation, createHandle } from '../../src/conversation/handle.ts'
import { freshState, type Moment } from '../../src/dialogue/state.ts'
import { redactMessage } from '../../src/redaction/redact-message.ts'
import { memoryStore } from '../../src/store/memory.ts'
import type { Reading } from '../../src/vocabulary/reading.ts'
import type { Store } from '../../src/vocabulary/store.ts'
import type { Trace } from '../../src/vocabulary/trace.ts'

const reading: Reading = {
  intents: [{ intent: 'coverage', confidence: 1 }],
  aspect: 'help',
  compare: false,
  products: { possible: [], named: false, assumed: false },
  topics: [],
  facts: [],
  bare: [],
  fields: [],
}

const trace: Trace = {
  intent: 'coverage',
  aspect: 'help',
  products: [],
  topics: [],
  verdict: 'none',
  findings: [],
  facts: {},
}

/** A bot that counts: it answers with what it heard, and how many messages changed its state. */
function counting(store: Store<Conversation> = memoryStore()) {
  const heard: string[] = []
  const handle = createHandle({
    redact: redactMessage,
    understand: () => reading,
    fresh: freshState,
    store,
    people: memoryStore(),
    tries: 5,
    step: ({ state, message }: Moment) => {
      heard.push(message.text ?? '')
      const days = Number(state.facts.stoppedDays ?? 0) + 1
      return {
        state: { ...state, facts: { stoppedDays: days } },
        replies: [{ kind: 'text', id: 'count', text: `${message.text} ${days}` }],
        trace,
        ...(message.text === 'forget me' ? { forget: true as const } : {}),
      }
    },
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
    expect(await handle(message('a'))).toEqual(first)
    expect(heard).toEqual(['a', 'b'])
    expect((await handle(message('c'))).replies[0]).toMatchObject({ text: 'c 3' })
  })

  it('gives one outcome for copies that arrive at the same time', async () => {
    const { handle } = counting()
    const answers = await Promise.all(Array.from({ length: 4 }, () => handle(message('a'))))
    expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
    expect((await handle(message('b'))).replies[0]).toMatchObject({ text: 'b 2' })
  })

  it('decides again when someone else was faster, and says busy when everyone always is', async () => {
    const store = memoryStore<Conversation>()
    let rivals = 3
    const contested: Store<Conversation> = {
      ...store,
      save: async (address, value, seen) => {
        rivals -= 1
        return rivals < 0 ? store.save(address, value, seen) : false
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
    const handle = createHandle({
      redact: redactMessage,
      understand: () => reading,
      fresh: freshState,
      store: memoryStore<Conversation>(),
      people: memoryStore(),
      tries: 5,
      step: ({ state, message }: Moment) => {
        profiles.push(state.profile)
        const profile = message.text ? { ...state.profile, region: message.text } : state.profile
        return {
          state: { ...state, profile },
          replies: [],
          trace,
          ...(message.text ? {} : { forget: true as const }),
        }
      },
    })
    await handle(message('westeurope'))
    await handle({ ...message('uksouth', 'b'), conversation: 'another' })
    await handle({ ...message('x', 'c'), person: 'someone else' })
    await handle({ ...message('x', 'd'), tenant: 'elsewhere' })
    await handle(message('', 'e'))
    await handle(message('y', 'f'))
    expect(profiles).toEqual([{}, { region: 'westeurope' }, {}, {}, { region: 'uksouth' }, {}])
  })
})
