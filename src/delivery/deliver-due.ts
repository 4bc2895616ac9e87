import type { Deliver, Delivery, Outcome } from '../vocabulary/delivery.ts'
import type { Log } from '../vocabulary/log.ts'
import type { Reply } from '../vocabulary/reply.ts'
import type { Outbox, Taken } from '../vocabulary/store.ts'

/** What delivering needs. */
export type DeliveryParts = {
  readonly outbox: Outbox
  /** Posts in whatever channel an answer is of. */
  readonly deliver: Deliver
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** What stands before replies: that an earlier answer was lost; that this may be a repeat. */
  readonly say: { readonly lost: Reply; readonly again: Reply }
  readonly log: Log
}

/** Nobody else takes an answer while it is being sent; a channel gives up sooner. */
const hold = 20_000

/** Waits before the second try and those after it: 1 s, doubled each time, for a quarter of an hour in all. */
const backoff = { first: 1_000, tries: 10 } as const

/** Sends what is due. @returns how many answers were tried. */
export async function deliverDue(parts: DeliveryParts): Promise<number> {
  const from = parts.now()
  const taken = await parts.outbox.take(from, from + hold)
  await Promise.all(taken.map(one => send(one, parts)))
  return taken.length
}

async function send({ delivery, tries }: Taken, parts: DeliveryParts): Promise<void> {
  const outcome = await parts.deliver(worded(delivery, parts)).catch(unknown)
  if (outcome?.kind === 'shown') return parts.outbox.shown(delivery.id)
  if (outcome?.kind === 'gone' || tries + 1 >= backoff.tries) return giveUp(delivery, parts)
  const wait = Math.max(backoff.first * 2 ** tries, outcome?.after ?? 0)
  const again = outcome ? delivery.again : true
  return parts.outbox.later(delivery.id, { due: parts.now() + wait, again })
}

/** What a try came to that threw. */
function unknown(): Outcome | undefined {
  return undefined
}

function giveUp({ id, channel }: Delivery, { outbox, log }: DeliveryParts): Promise<void> {
  log('error', 'an answer could not be delivered and is given up', { id, channel })
  return outbox.bury(id)
}

function worded(delivery: Delivery, { say }: DeliveryParts): Delivery {
  const before = [...(delivery.lost ? [say.lost] : []), ...(delivery.again ? [say.again] : [])]
  return { ...delivery, replies: [...before, ...delivery.replies] }
}
