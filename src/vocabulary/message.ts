/** What a person did: said or chose something, filled in a form, opened or shared a surface, or joined. */
export type MessageKind = 'said' | 'chose' | 'filled' | 'opened' | 'shared' | 'joined'

/** Who spoke, and where. Keys of everything stored hold all three. */
export type Address = {
  /** Tenant or workspace. */
  readonly tenant: string
  readonly conversation: string
  readonly person: string
}

/** One thing a person did, as a channel hands it over. Time enters here and nowhere else. */
export type Message<Text extends string = string> = Address & {
  /** Unique in its conversation; a message heard before gets the replies it got. */
  readonly id: string
  readonly kind: MessageKind
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
