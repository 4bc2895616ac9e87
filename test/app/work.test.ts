import { MessageChannel } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import { openService } from '../../src/app/service.ts'
import { openWork, type Work } from '../../src/app/work.ts'
import { workHere } from '../../src/app/work-here.ts'
import { workThere } from '../../src/app/work-there.ts'
import type { Conversation, ConversationStore } from '../../src/conversation/handle.ts'
import type { State } from '../../src/dialogue/state.ts'
import { redactMessage } from '../../src/redaction/redact-message.ts'
import { memoryStore } from '../../src/store/memory.ts'
import type { Delivery, Outcome } from '../../src/vocabulary/delivery.ts'
import { DataFault, Fault } from '../../src/vocabulary/fault.ts'
import type { Log } from '../../src/vocabulary/log.ts'
import type { Message } from '../../src/vocabulary/message.ts'
import { bot } from '../support/bot.ts'

type Opening = (store: ConversationStore, log: Log) => Promise<Work>

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

function workOver(store: ConversationStore, log: Log): Work {
  return openWork(openService(bot, store, { conversations: 30, drafts: 90, audit: 365 }), log)
}

/** Both ends of a channel as two threads have them; what goes over is copied as it is between threads. */
function twoEnds() {
  const { port1, port2 } = new MessageChannel()
  ends.push(() => port1.close())
  return [port1, port2] as const
}

const nothing = () => ({ products: [], rows: [] })

const inAnother: Opening = (store, log) => {
  const [here, there] = twoEnds()
  workHere(there, async told => ({ work: workOver(store, told), matrix: nothing }))
  return workThere(here, log)
}

const openings: readonly (readonly [string, Opening])[] = [
  ['in this thread', async (store, log) => workOver(store, log)],
  ['in another thread', inAnother],
]

const freshStore = () => memoryStore<Conversation, State['profile']>()
const silent: Log = () => {}

function saying(id: string, text: string, conversation = 'c1'): Message {
  const who = { tenant: 'contoso', person: 'p1', conversation }
  const said = { kind: 'said', channel: 'slack', at: '2026-11-26T12:00:00Z' } as const
  return { ...who, ...said, id, text, visibility: 'private' }
}

describe.each(openings)('work %s', (_, open) => {
  it('answers what was accepted, once, and knows when it was shown', async () => {
    const store = freshStore()
    const { desk, backlog } = await open(store, silent)
    const message = saying('m1', 'Is Istio covered on our Azure Local cluster?')
    await desk.accept(message)
    const { id, now, replies } = await desk.handle(message)
    expect([now, replies.map(({ kind }) => kind)]).toEqual(['show', ['finding']])
    expect(await backlog()).toEqual({ accepted: 0, waiting: 1, dead: 0 })
    await desk.shown(id)
    expect(await backlog()).toEqual({ accepted: 0, waiting: 0, dead: 0 })
    expect(await desk.handle(message)).toMatchObject({ id, now: 'repeat', replies })
    expect(await desk.recall(message)).toEqual(replies)
  })

  it('answers what was not accepted first, and what says the same anew', async () => {
    const { desk } = await open(freshStore(), silent)
    const [one, other] = [saying('m1', 'Is Helm covered on AKS?'), saying('m2', 'hello')]
    const answers = await Promise.all([desk.handle(one), desk.handle(other)])
    expect(answers.map(({ now }) => now)).toEqual(['show', 'show'])
  })

  it('keeps secrets from the store', async () => {
    const store = freshStore()
    const { desk } = await open(store, silent)
    await desk.accept(saying('m1', 'password: hunter2hunter2'))
    expect(JSON.stringify(await store.inbox.take(9e12, 9e12))).not.toContain('hunter2')
  })

  it('says why it cannot take a message, and what is said when it is busy', async () => {
    const why = new Fault('store/unreachable', 'The disk is full', { hint: 'Make room' })
    const refuse = () => Promise.reject(why)
    const store = freshStore()
    const full = { ...store, inbox: { ...store.inbox, put: refuse }, load: refuse }
    const { desk } = await open(full, silent)
    const message = saying('m1', 'hello')
    for (const failed of [desk.accept(message), desk.handle(message)]) {
      const error = await failed.then(undefined, (caught: unknown) => caught)
      expect(error).toBeInstanceOf(Fault)
      expect(error).toMatchObject({ code: why.code, message: why.message, hint: why.hint })
    }
    expect(desk.busy).toMatchObject({ kind: 'text', id: 'busy' })
  })

  it('takes up what was left, sends it, and tells what goes wrong', async () => {
    const store = freshStore()
    const told: unknown[] = []
    const work = await open(store, (...line) => void told.push(line))
    await store.inbox.put(redactMessage(saying('m1', 'Is Istio covered on AKS?')), 0)
    const sent: Delivery[] = []
    const outcomes: Outcome[] = [{ kind: 'gone' }, { kind: 'shown' }]
    await work.begin(async delivery => {
      sent.push(delivery)
      return outcomes.shift() ?? { kind: 'shown' }
    })
    const givenUp = [['error', expect.any(String), expect.any(Object)]]
    await expect.poll(() => told, { timeout: 10_000 }).toEqual(givenUp)
    expect(sent).toMatchObject([{ channel: 'slack', address: { conversation: 'c1' } }])
    expect(await work.backlog()).toEqual({ accepted: 0, waiting: 0, dead: 1 })
    await work.stop()
    expect(sent[0]?.replies.some(({ kind }) => kind === 'finding')).toBe(true)
  })
})

it('tells who serves what kept the work from opening', async () => {
  const [here, there] = twoEnds()
  const problems = [{ file: 'a.yaml', line: 3, message: 'no such topic' }]
  workHere(there, () => Promise.reject(new DataFault(problems)))
  const failed = await workThere(here, silent).then(undefined, (caught: unknown) => caught)
  expect(failed).toBeInstanceOf(DataFault)
  expect(failed).toMatchObject({ code: 'data/invalid', problems })
})

it('says in time that a message was not accepted, though the other thread stands still', async () => {
  const [here, there] = twoEnds()
  const stuck = new Promise<never>(() => {})
  workHere(there, async () => {
    const work = workOver(freshStore(), silent)
    return { work: { ...work, desk: { ...work.desk, accept: () => stuck } }, matrix: nothing }
  })
  const { desk } = await workThere(here, silent)
  await expect(desk.accept(saying('m1', 'hello'))).rejects.toMatchObject({
    code: 'store/unreachable',
  })
})
