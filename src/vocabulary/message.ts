import type { Command } from './command.ts'
import type { Json } from './json.ts'

/**
 * What a person did: said or chose something, filled in a form, opened a surface, shared somebody's message with the
 * bot, joined, or edited or deleted a message of theirs after it was answered. `due` is nobody's word: something the
 * conversation waits for is to be done, or was confirmed by another person.
 */
export type MessageKind =
  | 'said'
  | 'chose'
  | 'filled'
  | 'opened'
  | 'shared'
  | 'joined'
  | 'edited'
  | 'deleted'
  | 'due'

/** Where people talk with the bot. */
export type ChannelName = 'terminal' | 'slack' | 'teams' | 'web'

/**
 * How a channel finds a place again to post there later, in its own words: a channel and thread of Slack, a
 * conversation reference of Teams. Nobody else reads it. Holds ids and addresses, never what a person wrote.
 */
export type Route = { readonly [key: string]: Json }

/** One person of one tenant or workspace. */
export type PersonAddress = {
  /** Tenant or workspace. */
  readonly tenant: string
  readonly person: string
}

/** Who spoke, and where. Keys of everything stored hold all three. */
export type Address = PersonAddress & { readonly conversation: string }

/** One thing a person did, as a channel hands it over. Time enters here and nowhere else. */
export type Message<Text extends string = string> = Address & {
  /** Unique in its conversation; a message heard before gets the replies it got. */
  readonly id: string
  readonly kind: MessageKind
  readonly channel: ChannelName
  readonly route?: Route
  /** An instant, ISO 8601 with zone. */
  readonly at: string
  readonly visibility: 'private' | 'channel'
  readonly text?: Text
  /** The id of a choice of the last question. */
  readonly choice?: string
  readonly command?: Command
  /** What {@link Reply.about} of the reply said whose choice, button or form this is; absent where it was typed. */
  readonly about?: string
  /** The fields of a form, by name. */
  readonly form?: Readonly<Record<string, Text>>
  /** Who wrote what is shared, as the channel names people. */
  readonly author?: string
  /** Which edit of the message this is: before its answer it is the message, after it an `edited` one. */
  readonly edit?: string
  /** Who was talking here before: to somebody who joins in, their product is the one talked about, and nothing else. */
  readonly opener?: string
  /**
   * There are others to whom an answer could be posted: the answer is private, the place is not. `drafts` where answers
   * are in everybody's sight as it is, and drafts are not.
   */
  readonly shareable?: true | 'drafts'
  /** The person may meet the bot for the first time and is told once what it is for. */
  readonly greet?: true
  /** Nothing said before counts. */
  readonly fresh?: true
  /** In minutes: after a longer pause nothing said before counts. */
  readonly lasts?: number
  /** The time zone of the device it came from, as IANA calls it. */
  readonly zone?: string
  /** Proven with this very message to be who `person` says, by a signature or a token of the platform. */
  readonly signedIn?: true
}

declare const clean: unique symbol

/** Text that has passed redaction; only that room makes it, and the store accepts nothing else. */
export type Clean = string & { readonly [clean]: true }

/** A message whose every text has passed redaction. */
export type CleanMessage = Message<Clean> & {
  /** What redaction took out, by kind, in the order found: `SAS signature`, `private key`. */
  readonly removed: readonly string[]
  /** Of a `due` message: the draft of this conversation that went on in another. Only the bot itself sets it. */
  readonly moved?: string
  /** Of a `due` message: who confirmed what it is about. Only the bot itself sets it. */
  readonly approver?: PersonAddress & {
    readonly channel: ChannelName
    readonly signedIn?: true
    /** A digest of what was confirmed: a ticket that has changed since was confirmed by nobody. */
    readonly confirmed: string
  }
}
