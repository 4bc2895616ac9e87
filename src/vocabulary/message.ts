import type { Json } from './json.ts'

/** What a person did: said or chose something, filled in a form, opened or shared a surface, or joined. */
export type MessageKind = 'said' | 'chose' | 'filled' | 'opened' | 'shared' | 'joined'

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
  /** The fields of a form, by name. */
  readonly form?: Readonly<Record<string, Text>>
}

declare const clean: unique symbol

/** Text that has passed redaction; only that room makes it, and the store accepts nothing else. */
export type Clean = string & { readonly [clean]: true }

/** A message whose every text has passed redaction. */
export type CleanMessage = Message<Clean> & {
  /** What redaction took out, by kind, in the order found: `SAS signature`, `private key`. */
  readonly removed: readonly string[]
}
