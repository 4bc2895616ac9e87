import type { Reply } from '../vocabulary/reply.ts'
import type { Trace } from '../vocabulary/trace.ts'

/** A message that was answered, by its id, and the answer it got. */
export type Heard = {
  readonly id: string
  readonly replies: readonly Reply[]
  readonly trace: Trace
}

/** How many answers are kept for messages that come again. */
const mostHeard = 50

/** The answer a message got when it was heard before. */
export function heardBefore(heard: readonly Heard[], id: string): Omit<Heard, 'id'> | undefined {
  const found = heard.find(entry => entry.id === id)
  return found && { replies: found.replies, trace: found.trace }
}

/** The answers kept, the newest last; the oldest give way. */
export function remember(heard: readonly Heard[], entry: Heard): readonly Heard[] {
  return [...heard, entry].slice(-mostHeard)
}
