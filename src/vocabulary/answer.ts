import type { Address, Message } from './message.ts'
import type { Reply } from './reply.ts'
import type { Trace } from './trace.ts'

/** What a message got: the replies to show, and what was understood and decided. */
export type Decided = { readonly replies: readonly Reply[]; readonly trace: Trace }

/** What a message got, and what becomes of it now. */
export type Answer = Decided & Answered

/** The same as a channel needs it: what was decided is nothing it draws. */
export type Answered = Pick<Decided, 'replies'> & {
  /** Under which the channel reports the replies as shown. */
  readonly id: string
  /**
   * What the channel has to do now. `show`: draw the replies and report it. `repeat`: the message was heard before and
   * these are the replies it got; they were shown, or are about to be, so draw them only where the person waits for
   * this very response. `behind`: an earlier answer of the conversation is still on its way, and the delivery worker
   * sends both in order; acknowledge and draw nothing.
   */
  readonly now: 'show' | 'repeat' | 'behind'
}

/**
 * A message in, its replies out, stored with the state they leave; heard twice, answered alike.
 *
 * @throws Fault when it could not be stored; then nothing has changed, and the person hears {@link Desk.busy}.
 */
export type Handle = (message: Message) => Promise<Answer>

/** What a channel works with. */
export type Desk = {
  /** As {@link Handle}. */
  readonly handle: (message: Message) => Promise<Answered>
  /**
   * Stores a message that its platform will not send again, before it is acknowledged, and begins on it; then `handle`
   * it. A message accepted is answered even if this process dies or `handle` throws: late, by the delivery worker.
   *
   * @throws Fault when the store has not taken it within 2 s: say {@link Desk.busy}, or answer 503 where the platform
   * sends again.
   */
  readonly accept: (message: Message) => Promise<void>
  /**
   * The platform took the replies of this answer. What is not reported within five seconds is sent by the worker; it
   * waits four more while this process lives, so a channel gives up on a platform before nine seconds are over.
   */
  readonly shown: (answer: string) => Promise<void>
  /** The platform surely did not take them: the worker sends them at once, without a word on repeats. */
  readonly missed: (answer: string) => Promise<void>
  /** The replies that a message got, as long as they are kept: to show in full what was cut where it was shown. */
  readonly recall: (message: Address & { readonly id: string }) => Promise<readonly Reply[]>
  /** "Busy, send it again": what a person hears when a message could not be stored. */
  readonly busy: Reply
}
