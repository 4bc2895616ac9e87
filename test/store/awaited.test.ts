import { describe, expect, it } from 'vitest'
import { awaitedStore } from '../../src/store/awaited.ts'
import { memoryStore } from '../../src/store/memory.ts'
import { Fault } from '../../src/vocabulary/fault.ts'
import { anyMessage } from '../support/change.ts'
import { type Note, storeContract } from './contract.ts'

/** A store that cannot be opened so often. */
function away(times: number) {
  const clock = { now: 0 }
  const closed: number[] = []
  let tries = 0
  const open = async () => {
    tries += 1
    if (tries <= times) throw new Fault('store/unreachable', `try ${tries}`, { hint: 'wait' })
    return { ...memoryStore<Note, Note>(), close: async () => void closed.push(tries) }
  }
  const store = awaitedStore({ open, now: () => clock.now })
  return { store, clock, closed, tries: () => tries }
}

storeContract('whatever it waited for', async () => {
  const { store, clock } = away(1)
  await store.backlog().catch(() => {})
  clock.now = 1000
  return store
})

describe('a store that is waited for', () => {
  it('refuses what is asked of it, and is tried again once a second by whoever asks', async () => {
    const { store, clock, tries } = away(2)
    for (const [at, why] of [
      [0, 'try 1'],
      [999, 'try 1'],
      [1000, 'try 2'],
    ] as const) {
      clock.now = at
      const refusal = { code: 'store/unreachable', message: why }
      await expect(store.inbox.put(anyMessage(), 0)).rejects.toMatchObject(refusal)
    }
    clock.now = 2000
    await store.inbox.put(anyMessage(), 0)
    expect(await store.backlog()).toMatchObject({ accepted: 1 })
    expect(tries()).toBe(3)
  })

  it('is opened once for all who ask at once', async () => {
    const { store, tries } = away(0)
    await Promise.all([store.backlog(), store.load(anyMessage(), 'x'), store.inbox.take(0, 1)])
    expect(tries()).toBe(1)
  })

  it('is closed where it was opened, and only there', async () => {
    const opened = away(0)
    await opened.store.backlog()
    await opened.store.close()
    const never = away(9)
    await never.store.backlog().catch(() => {})
    await never.store.close()
    expect([opened.closed, never.closed]).toEqual([[1], []])
  })
})
