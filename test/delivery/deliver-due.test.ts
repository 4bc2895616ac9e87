import { describe, expect, it } from 'vitest'
import { deliverDue } from '../../src/delivery/deliver-due.ts'
import { memoryStore } from '../../src/store/memory.ts'
import type { Delivery, Outcome } from '../../src/vocabulary/delivery.ts'
import { anyChange, anyMessage, emptyTrace } from '../support/change.ts'

const line = (id: string) => ({ kind: 'text' as const, id, text: id })

/** A worker over a platform that behaves as told, with a clock that is set. */
function worker(platform: (delivery: Delivery) => Outcome) {
  const store = memoryStore<string, string>()
  const got: string[] = []
  const clock = { now: 0 }
  const told: unknown[] = []
  const parts = {
    outbox: store.outbox,
    now: () => clock.now,
    log: (...line: readonly unknown[]) => void told.push(line),
    say: { lost: line('lost'), again: line('again') },
    deliver: async (delivery: Delivery) => {
      const outcome = platform(delivery)
      const words = delivery.replies.map(reply => ('text' in reply ? reply.text : ''))
      if (outcome.kind === 'shown') got.push(words.join(' '))
      return outcome
    },
  }
  return {
    store,
    got,
    clock,
    told,
    round: () => deliverDue(parts),
    answer: async (id: string, { shown = false, conversation = 'c1' } = {}) => {
      const message = anyMessage({ id, conversation })
      const seen = await store.load(message, id)
      const answer = { id, replies: [line(id)], trace: emptyTrace }
      const outbox = { channel: 'slack' as const, due: 0, shown, lost: false }
      await store.commit(anyChange(message, id, { seen, answer, outbox }))
    },
  }
}

describe('the delivery worker', () => {
  it('sends in order what is due, each once', async () => {
    const { answer, round, got } = worker(() => ({ kind: 'shown' }))
    await answer('one')
    await answer('two')
    expect([await round(), await round(), await round()]).toEqual([1, 1, 0])
    expect(got).toEqual(['one', 'two'])
  })

  it('says of an answer that a channel may have shown that it may be a repeat', async () => {
    const { answer, round, got } = worker(() => ({ kind: 'shown' }))
    await answer('one', { shown: true })
    await round()
    expect(got).toEqual(['again one'])
  })

  it('tries again later and later, and says so only where an earlier try may have arrived', async () => {
    let kind: 'refused' | 'throws' | 'shown' = 'refused'
    const { answer, round, got, clock } = worker(() => {
      if (kind === 'throws') throw new Error('no answer')
      return { kind }
    })
    await answer('one')
    const rounds: number[] = []
    for (clock.now = 0; clock.now < 8000; clock.now += 500) {
      if ((await round()) > 0) rounds.push(clock.now)
    }
    expect(rounds).toEqual([0, 1000, 3000, 7000])
    kind = 'shown'
    clock.now = 15_000
    await round()
    expect(got).toEqual(['one'])
    kind = 'throws'
    await answer('two')
    await round()
    kind = 'shown'
    clock.now = 16_000
    await round()
    expect(got).toEqual(['one', 'again two'])
  })

  it('waits as long as the platform asks', async () => {
    const { answer, round, clock } = worker(() => ({ kind: 'refused', after: 5000 }))
    await answer('one')
    await round()
    clock.now = 4999
    expect(await round()).toBe(0)
    clock.now = 5000
    expect(await round()).toBe(1)
  })

  it('gives a poisoned answer up in a quarter of an hour; the next one says that it was lost', async () => {
    const { answer, round, got, clock, store, told } = worker(({ id }) => ({
      kind: id === 'poison' ? 'refused' : 'shown',
    }))
    await answer('poison')
    await answer('two')
    await answer('other', { conversation: 'c2' })
    for (clock.now = 0; clock.now <= 900_000; clock.now += 1000) await round()
    expect(got).toEqual(['other', 'lost two'])
    expect(await store.backlog()).toEqual({ accepted: 0, waiting: 0, dead: 1 })
    const what = 'an answer could not be delivered and is given up'
    expect(told).toEqual([['error', what, { id: 'poison', channel: 'slack' }]])
  })

  it('gives up at once where the place is gone', async () => {
    const { answer, round, got } = worker(({ id }) => ({ kind: id === 'one' ? 'gone' : 'shown' }))
    await answer('one')
    await answer('two')
    await round()
    await round()
    expect(got).toEqual(['lost two'])
  })
})
