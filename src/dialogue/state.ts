import type { TicketDraft } from '../tickets/draft.ts'
import type { Profile } from '../tickets/profile.ts'
import type { Aspect } from '../vocabulary/aspect.ts'
import type { Errand, Outcome } from '../vocabulary/errand.ts'
import { type Facts, noFacts } from '../vocabulary/facts.ts'
import type { Finding, Question } from '../vocabulary/finding.ts'
import type { Intent } from '../vocabulary/intent.ts'
import type { Clean, CleanMessage } from '../vocabulary/message.ts'
import type { Reading } from '../vocabulary/reading.ts'
import type { Offer, Reply } from '../vocabulary/reply.ts'
import type { Trace } from '../vocabulary/trace.ts'
import type { Submission } from './submission.ts'

/** The question under discussion. */
export type Subject = {
  readonly intent: Intent
  readonly topics: readonly string[]
  readonly aspect: Aspect
  /** The products wanted side by side; absent where one product is meant. */
  readonly compared?: readonly string[]
  /** Facts of this question alone, such as what was changed. */
  readonly facts: Facts
  /** Facts that were asked and that nobody could give. */
  readonly asked: readonly string[]
  readonly questions: number
  /** What the person wrote, for a ticket. */
  readonly said?: Clean
}

/** What the next message may answer. */
export type Pending =
  | { readonly kind: 'fact'; readonly question: Question }
  | ({ readonly kind: 'readings' } & Offered)

/** Ways to go on, and the subject that each has with topics of its own. */
export type Offered = { readonly offers: readonly Offer[]; readonly subject: Subject }

/** A conversation between two messages; plain JSON. */
export type State = {
  /** Facts of the cluster, kept from one question to the next. */
  readonly facts: Facts
  /** The products still possible; empty where nothing was said. */
  readonly products: readonly string[]
  /** The product was taken from a loose name. */
  readonly assumed: boolean
  /** What that name may mean as well: nothing is promised that would not hold for these too. */
  readonly others?: readonly string[]
  readonly subject?: Subject
  readonly pending?: Pending
  /** A second question of the last message, offered below the answer to the first. */
  readonly besides?: Offered
  /** What was last found, for "why?" and for a ticket. */
  readonly findings: readonly Finding[]
  /** The ticket being drafted, the field asked for, and the subject it is about, whatever is asked beside it. */
  readonly draft?: {
    /** The id of the message that began it. */
    readonly id: string
    readonly ticket: TicketDraft
    readonly asking?: string
    readonly about?: Subject
    /** Where it began, if that was in another conversation: its ticket is named by that for ever. */
    readonly home?: { readonly conversation: string; readonly id: string }
    /** Its way to Azure, once that has begun. */
    readonly submission?: Submission
    /** A digest of it as its author was last shown what others would see, until that is posted. */
    readonly previewed?: string
    /** What it waits for, oldest first. */
    readonly errands?: readonly Errand[]
  }
  /** What is remembered of the person from one ticket to the next. */
  readonly profile: Profile
  /** The messages whose answer and whose question were shown last. */
  readonly shown?: { readonly answer?: string; readonly question?: string }
  /** Every way in which the topics of the last question could be understood, the likeliest first. */
  readonly guesses?: readonly (readonly string[])[]
  /** An answered message as it reads after its edit, until it is answered again. */
  readonly edited?: { readonly text: Clean; readonly reading: Reading }
  /** The ticket of somebody else that was shown last, to be confirmed. */
  readonly confirming?: string
  /** The person was told what the bot is for. */
  readonly greeted?: true
  /** When the last message came. */
  readonly at?: string
  /** The drafts listed last, by what names them, in their order. */
  readonly listed?: readonly string[]
}

/** What has to be known of other conversations: this person's drafts, or what one of somebody else holds. */
export type Need =
  | 'drafts'
  | { readonly tenant: string; readonly conversation: string; readonly person: string }

/** What a message did to a conversation. */
export type Turn = {
  readonly state: State
  readonly replies: readonly Reply[]
  readonly trace: Trace
  /** Everything this person said is to be forgotten, the answers kept for repeats too. */
  readonly forget?: true
  /** Messages of the bot's own, to be handled after so many ms. */
  readonly due?: readonly { readonly message: CleanMessage; readonly after: number }[]
  /** Nothing can be decided before this is known; the message is to be taken again with it. */
  readonly needs?: Need
  /** The same for this conversation alone; what is remembered of the person stays. */
  readonly forgetHere?: true
  /** Of a `due` message: the submission it is about has come to an end, or it is given up, which an operator should know. */
  readonly errand?: 'done' | 'given-up'
}

/** One message in its conversation, understood. */
export type Moment = {
  readonly state: State
  readonly message: CleanMessage
  readonly reading: Reading
  /** `YYYY-MM-DD`, from the message. */
  readonly today: string
  /** Of a `due` message: what came of the errand. */
  readonly outcome?: Outcome
  /** Conversations of this person that hold a draft, where they were needed, the latest changed first. */
  readonly drafts?: readonly { readonly conversation: string; readonly state: State }[]
  /** The conversation of somebody else, where it was needed. */
  readonly others?: { readonly state?: State }
}

/** A conversation before its first message. */
export function freshState(): State {
  return { facts: noFacts(), products: [], assumed: false, findings: [], profile: {} }
}

/** The same conversation started afresh: only what is remembered of the person stays. */
export function afresh({ profile, greeted }: State): State {
  return { ...freshState(), profile, ...(greeted ? { greeted } : {}) }
}
