import type { Answered, Desk } from '../../vocabulary/answer.ts'
import type { Log } from '../../vocabulary/log.ts'
import type { Message } from '../../vocabulary/message.ts'
import type { Background } from './background.ts'
import type { Outbound } from './outbound.ts'
import { readRoute } from './route.ts'

/** What answering in Teams needs. */
export type Answering = {
  readonly desk: Desk
  readonly outbound: Outbound
  readonly background: Background
  readonly log: Log
  readonly now: () => number
}

/**
 * Posts an answer after the request was answered, and reports how that went. Where it is not known whether it
 * arrived, nothing is reported, and the delivery worker sends it again with a word on that.
 */
export function postLater(
  answer: Answered,
  { route }: Message,
  { desk, outbound, background, log }: Answering,
): void {
  const known = readRoute(route)
  if (!known || answer.now !== 'show') return
  const post = async () => {
    const outcome = await outbound.replies(known, answer.replies)
    await (outcome.kind === 'shown' ? desk.shown(answer.id) : desk.missed(answer.id))
  }
  background.add(
    post().catch((error: unknown) => {
      const { statusCode, name } = error as { readonly statusCode?: number; readonly name?: string }
      const cause = statusCode ?? name ?? 'unknown'
      log('warn', 'an answer may not have arrived', { channel: 'teams', cause })
    }),
  )
}
