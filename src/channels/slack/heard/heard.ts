import type { Message } from '../../../vocabulary/message.ts'
import type { Way } from './ways.ts'

/** What a request of Slack says, and how to answer it. */
export type Heard = {
  readonly message: Message
  readonly way: Way
  /** Why the person gets no answer but this line. */
  readonly refused?: string
  /** A line that goes with the answer. */
  readonly beside?: string
  /** A modal to open at once, while its trigger is good. */
  readonly opens?: {
    readonly trigger: string
    readonly view: 'form' | 'value' | 'all'
    readonly title?: string
  }
  /** The answer is shown nowhere: an input of a form reported a change. */
  readonly silent?: true
  /** The answer is awaited by a modal, which closes or shows what is wrong. */
  readonly modal?: true
  /** The workspace of the person, and the one where the app is installed, where an event tells that. */
  readonly teams: { readonly person: string; readonly app?: string }
}

/** What is known when a request is read. */
export type Ears = {
  /** Milliseconds since 1970. */
  readonly now: number
  /** The bot's own user id, once Slack has told it. */
  readonly bot: string | undefined
  /** Slack itself vouches for what it says: a signature, or a socket that was opened at Slack. */
  readonly vouched: boolean
}

/** What every message of Slack has. */
export function messageOf(more: Omit<Message, 'channel' | 'at'>, { now, vouched }: Ears): Message {
  const signedIn = vouched ? { signedIn: true as const } : {}
  return { ...more, ...signedIn, channel: 'slack', at: new Date(now).toISOString() }
}
