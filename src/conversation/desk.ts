import type { Answer, Desk, Handle } from '../vocabulary/answer.ts'
import type { Address, CleanMessage, Message } from '../vocabulary/message.ts'
import type { Reply } from '../vocabulary/reply.ts'
import type { ConversationStore, Path } from './handle.ts'
import { inTime } from './in-time.ts'
import { openLine } from './line.ts'

/** What a desk is made of. */
export type DeskParts = {
  readonly redact: (message: Message) => CleanMessage
  readonly path: Path
  readonly store: ConversationStore
  readonly now: () => number
  readonly busy: Reply
}

/**
 * How long the channel may take to handle a message it accepted, and how long that may wait for its turn before it is
 * left to the worker. When a channel has been showing an answer for `showing`, the worker waits for it `longer`, so
 * that slow is not twice.
 */
const limits = { handle: 5_000, turn: 4_500, showing: 4_000, longer: 5_000 } as const

/**
 * So many are thought about at one time, and so many begin together, to be stored together: however many people ask at
 * once, each message is taken in before the next answers are thought about.
 */
const pace = { atWork: 64, together: 16 } as const

/** What every channel works with. Messages of one conversation are handled in the order they came to this process. */
export function openDesk({ redact, path, store, now, busy }: DeskParts): Desk {
  const line = openLine(pace)
  const begun = new WeakMap<Message, Promise<Answer>>()
  const inTurn = queues()
  const showing = watch(limits.showing, id =>
    store.outbox.later(id, { due: now() + limits.longer, again: true }),
  )
  const handled = (clean: CleanMessage) => inTurn(clean, () => path(clean, 'channel'))
  const handle: Handle = async message => {
    const answering = begun.get(message) ?? line(() => handled(redact(message)))
    begun.delete(message)
    const answer = await answering
    if (answer.now === 'show') showing.begins(answer.id)
    return answer
  }
  return {
    handle,
    accept: async message => {
      const clean = redact(message)
      await inTime(store.inbox.put(clean, now() + limits.handle))
      begun.set(message, unawaited(line(() => handled(clean), limits.turn)))
    },
    shown: id => {
      showing.ends(id)
      return store.outbox.shown(id)
    },
    missed: id => {
      showing.ends(id)
      return store.outbox.later(id, { due: now(), again: false })
    },
    recall: async ({ id, tenant, person, conversation }) => {
      const { heard } = await store.load({ tenant, person, conversation }, id)
      return heard?.replies ?? []
    },
    busy,
  }
}

/** A work whose failure is told to whoever waits for it, which may be nobody. */
function unawaited<Value>(work: Promise<Value>): Promise<Value> {
  work.catch(() => {})
  return work
}

/** Does something about what has begun and not ended in time, as long as this process lives. */
function watch(ms: number, act: (id: string) => Promise<unknown>) {
  const timers = new Map<string, NodeJS.Timeout>()
  const ends = (id: string) => {
    clearTimeout(timers.get(id))
    timers.delete(id)
  }
  const begins = (id: string) => {
    const late = () => {
      timers.delete(id)
      act(id).catch(() => {})
    }
    timers.set(id, setTimeout(late, ms).unref())
  }
  return { begins, ends }
}

/** Runs works of one address one after another. */
function queues(): <Value>(address: Address, work: () => Promise<Value>) => Promise<Value> {
  const last = new Map<string, Promise<unknown>>()
  return ({ tenant, conversation, person }, work) => {
    const key = JSON.stringify([tenant, conversation, person])
    const mine = (last.get(key) ?? Promise.resolve()).then(work, work)
    last.set(key, mine)
    const leave = () => {
      if (last.get(key) === mine) last.delete(key)
    }
    mine.then(leave, leave)
    return mine
  }
}
