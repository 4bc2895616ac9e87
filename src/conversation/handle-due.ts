import type { Accepted, Inbox } from '../vocabulary/store.ts'
import type { Path } from './handle.ts'

/** What taking up messages needs. */
export type InboxParts = {
  readonly inbox: Inbox
  readonly path: Path
  /** Answers without understanding a word: for a message that could not be handled time and again. It does no errand. */
  readonly apologise: Path
  readonly now: () => number
}

/** Nobody else takes a message while it is being handled. */
const hold = 10_000

/** How often a message is tried before it gets an apology. */
const tries = 5

/**
 * Handles messages that were accepted and that nobody has handled since: their process died, or could not store the
 * answer. The delivery worker sends what they get. @returns how many there were.
 */
export async function handleDue(parts: InboxParts): Promise<number> {
  const from = parts.now()
  const accepted = await parts.inbox.take(from, from + hold)
  const done = await Promise.allSettled(accepted.map(one => handle(one, parts)))
  const failed = done.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
  return accepted.length
}

async function handle(accepted: Accepted, { path, apologise }: InboxParts): Promise<void> {
  const answer = accepted.tries < tries ? path : apologise
  await answer(accepted.message, 'worker')
}
