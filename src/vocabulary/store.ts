import type { Answer } from './answer.ts'
import type { AuditEntry, PersonKey } from './audit.ts'
import type { Delivery } from './delivery.ts'
import type { Address, ChannelName, CleanMessage, PersonAddress, Route } from './message.ts'
import type { Trace } from './trace.ts'

/** A value with the version it was stored under, which no other value of any address ever had; 0 where there is none. */
export type Seen<Value> = { readonly version: number; readonly value?: Value }

/** An answer as it is kept for a message that comes again; the findings are those in its replies. */
export type Kept = Pick<Answer, 'id' | 'replies'> & { readonly trace: Omit<Trace, 'findings'> }

/** All that has to be known to decide on a message. */
export type Loaded<State, Profile> = {
  readonly conversation: Seen<State>
  readonly person: Seen<Profile> & { readonly key?: PersonKey }
  /** What this message got when it was heard before. */
  readonly heard?: Kept
  /** An answer of this conversation could not be delivered, and nobody has said so yet. */
  readonly lost: boolean
  /** An earlier answer of this conversation is in the hands of the delivery worker. */
  readonly behind: boolean
}

/** What a message changes: all of it is stored, or nothing. */
export type Change<State, Profile> = {
  readonly address: Address
  /** The id of the message; its place in the inbox is given up. */
  readonly message: string
  /** Milliseconds since 1970, as all times of the store. */
  readonly at: number
  readonly seen: Pick<Loaded<State, Profile>, 'conversation' | 'person'>
  readonly state: State
  /** When the conversation expires unless it goes on. */
  readonly keepUntil: number
  /** It holds something that its person may want to find again from elsewhere. */
  readonly findable?: true
  /** Only where it changed. */
  readonly profile?: Profile
  /** The key of a person who had none. */
  readonly key?: PersonKey
  readonly audit: AuditEntry
  readonly answer: Kept
  /** Messages of the bot's own that follow from it, put into the inbox with all the rest; each with when it is due. */
  readonly due?: readonly { readonly message: CleanMessage; readonly due: number }[]
  /** Of a message of the bot's own: it is given up and counted as dead, or what was given up here is done after all. */
  readonly errand?: 'done' | 'given-up'
  readonly outbox: {
    readonly channel: ChannelName
    readonly route?: Route
    /** When the delivery worker may send it. */
    readonly due: number
    /** Somebody shows it already, so that what the worker sends may be a repeat. */
    readonly shown: boolean
    /** It says that an earlier answer was lost. */
    readonly lost: boolean
  }
  /** All that was kept of this person goes, in every conversation, before this change is stored. */
  readonly forget?: true
  /** The answers of this conversation go, before this change is stored. */
  readonly forgetHere?: true
}

/** A conversation of a person, by its id. */
export type Found<State> = { readonly conversation: string; readonly value: State }

/** A message that waits to be handled, and how often that was tried. */
export type Accepted = { readonly message: CleanMessage; readonly tries: number }

/** Replies taken from the outbox, and how often that was done before. */
export type Taken = { readonly delivery: Delivery; readonly tries: number }

/** What lies in inbox and outbox, for those who watch. */
export type Backlog = {
  readonly accepted: number
  readonly waiting: number
  /** Answers and submissions that were given up. */
  readonly dead: number
}

/**
 * Keeps conversations, with the answers on their way and the messages to be handled. Every key holds tenant,
 * conversation and person. Values hold redacted text only, which their types say.
 *
 * Every call either ends within seconds or throws a Fault `store/unreachable`; what a call that threw wanted to change
 * is changed as a whole or not at all.
 */
export type Store<State, Profile> = {
  readonly load: (address: Address, message: string) => Promise<Loaded<State, Profile>>
  /**
   * Stores a change unless someone else stored one since it was loaded.
   *
   * @returns whether it was stored; after false, load again and decide again.
   */
  readonly commit: (change: Change<State, Profile>) => Promise<boolean>
  /** The findable conversations of one person of one tenant, at most so many, the latest changed first. */
  readonly findable: (who: PersonAddress, most: number) => Promise<readonly Found<State>[]>
  /**
   * Erases all that is kept of a person: conversations, answers, messages, profile, and the key of their audit.
   *
   * @returns how many things that were.
   */
  readonly forget: (who: PersonAddress) => Promise<number>
  readonly inbox: Inbox
  readonly outbox: Outbox
  readonly audit: Audit
  readonly keys: Keys
  /** What lies there; that it comes proves that the store can be written to. */
  readonly backlog: () => Promise<Backlog>
  /** Erases what has expired at `now`, and what is remembered of people and audited since before the times given. */
  readonly expire: (now: number, before: Expiry) => Promise<void>
  /** Ends what is under way and lets go of files and connections. */
  readonly close: () => Promise<void>
}

/** People without a conversation and unchanged since, and audit entries older than, are erased. */
export type Expiry = { readonly people: number; readonly audit: number }

/** What was decided, oldest first. */
export type Audit = {
  /** Up to `most` entries after a place, which is 0 for the first; each with its place. */
  readonly after: (place: number, most: number) => Promise<readonly Audited[]>
  readonly find: (id: string) => Promise<AuditEntry | undefined>
}

/** The keys under which people stand in the audit. */
export type Keys = {
  /** Those of a person: the one in use, then those it took the place of; none where nothing is kept of them. */
  readonly of: (who: PersonAddress) => Promise<readonly PersonKey[]>
  /**
   * Gives everybody, or one person, a new key. The former is kept to tell what was decided under it, until that has
   * expired or the person is forgotten. Where it breaks off, some have theirs: it can be done again.
   *
   * @returns how many people got one.
   */
  readonly rotate: (rotation: Rotation) => Promise<number>
}

/** Whose keys are changed, everybody's where nobody is named; for what; and when. */
export type Rotation = {
  readonly who?: PersonAddress
  readonly newKey: () => PersonKey
  readonly at: number
}

/** An entry in its place. */
export type Audited = { readonly place: number; readonly entry: AuditEntry }

/** Messages that are answered whatever happens; each conversation's in the order they came. */
export type Inbox = {
  /** Put in once, however often; `due` is when it is handled if nobody has done so by then. */
  readonly put: (message: CleanMessage, due: number) => Promise<void>
  /** The oldest message of each conversation that is due at `now`; nobody else gets it before `until`. */
  readonly take: (now: number, until: number) => Promise<readonly Accepted[]>
  /** Takes it out: it was handled, or is given up. */
  readonly done: (message: Address & { readonly id: string }) => Promise<void>
}

/** Answers until they are shown; each conversation's in the order they were given. */
export type Outbox = {
  /** The oldest answer of each conversation that is due at `now`; nobody else gets it before `until`. */
  readonly take: (now: number, until: number) => Promise<readonly Taken[]>
  /** Takes it out. */
  readonly shown: (id: string) => Promise<void>
  /** It is due at another time; `again` says that it may have been shown all the same. */
  readonly later: (
    id: string,
    next: { readonly due: number; readonly again: boolean },
  ) => Promise<void>
  /** Gives it up; the next answer of its conversation says so. */
  readonly bury: (id: string) => Promise<void>
}
