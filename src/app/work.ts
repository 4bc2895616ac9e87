import { deliverDue } from '../delivery/deliver-due.ts'
import { type Loop, startLoop } from '../delivery/loop.ts'
import type { Desk } from '../vocabulary/answer.ts'
import type { Deliver } from '../vocabulary/delivery.ts'
import type { Log } from '../vocabulary/log.ts'
import type { Backlog } from '../vocabulary/store.ts'
import type { Service } from './service.ts'

/** All that goes on behind the channels, in this thread or in another. */
export type Work = {
  readonly desk: Desk
  readonly backlog: () => Promise<Backlog>
  /**
   * Begins to take up what was accepted and not handled, to send what nobody showed, and to erase what was kept long
   * enough.
   */
  readonly begin: (deliver: Deliver) => Promise<void>
  /** Ends the rounds under way; what is left is taken up at the next start. */
  readonly stop: () => Promise<void>
}

/** The work of a service, in this thread. */
export function openWork(service: Service, log: Log): Work {
  const { store, desk, handleDue, say } = service
  let loops: readonly Loop[] = []
  return {
    desk,
    backlog: () => store.backlog(),
    begin: async deliver => {
      const sending = { outbox: store.outbox, deliver, now: Date.now, say, log }
      loops = [
        startLoop('inbox', handleDue, log),
        startLoop('outbox', () => deliverDue(sending), log),
        startLoop('retention', expireNow(service), log),
      ]
    },
    stop: async () => {
      await Promise.all(loops.map(loop => loop.stop()))
    },
  }
}

const hour = 60 * 60_000

/** A round of the work that erases what has expired, at start and then once an hour. */
function expireNow({ expire }: Service): () => Promise<number> {
  let next = 0
  return async () => {
    if (Date.now() < next) return 0
    await expire()
    next = Date.now() + hour
    return 0
  }
}
