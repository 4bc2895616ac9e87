import { wordsOf } from '../dialogue/draft-form.ts'
import type { Renewal } from '../dialogue/renew.ts'
import type { Moment, State, Turn } from '../dialogue/state.ts'
import type { Answer } from '../vocabulary/answer.ts'
import type { Fingerprints, PersonKey } from '../vocabulary/audit.ts'
import type { RunErrand } from '../vocabulary/errand.ts'
import { Fault } from '../vocabulary/fault.ts'
import type { CleanMessage } from '../vocabulary/message.ts'
import type { Reading } from '../vocabulary/reading.ts'
import type { Reply } from '../vocabulary/reply.ts'
import type { Change, Kept, Loaded, Store } from '../vocabulary/store.ts'
import { auditEntry } from './audit-entry.ts'

/** A conversation as it is kept: its state, and the SHA-256 of the knowledge it was last held under. */
export type Conversation = { readonly state: State; readonly knowledge: string }

/** Where conversations and what is remembered of people are kept. */
export type ConversationStore = Store<Conversation, State['profile']>

/** What the one path is made of. */
export type Parts = {
  readonly understand: (text: string, today: string) => Reading
  readonly step: (moment: Moment) => Turn
  readonly store: ConversationStore
  /** Continues a conversation that was held under other knowledge, and says what is different. */
  readonly renew: (state: State, today: string) => Renewal
  /** A conversation before its first message. */
  readonly fresh: () => State
  /** How often a faster message is yielded to before this one gives up. */
  readonly tries: number
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newId: () => string
  readonly newKey: () => PersonKey
  /** SHA-256 of all that is known: policies, words, tickets. */
  readonly knowledge: string
  /** The same part by part, for the audit. */
  readonly prints: Fingerprints
  /** How long a conversation is kept after its last message, in ms. */
  readonly keep: (state: State) => number
  /** Says that an earlier answer could not be delivered. */
  readonly lost: Reply
  /** Does what is to be done at Azure Support; without, nothing is. */
  readonly run?: RunErrand
}

/** Who draws the replies: the channel that waits for them, or the delivery worker. */
export type Shower = 'channel' | 'worker'

/** The one asynchronous path through the bot, for a message that redaction has seen. */
export type Path = (message: CleanMessage, shower: Shower) => Promise<Answer>

/** How long the worker leaves an answer to the channel that shows it. */
const grace = 5_000

/** For how long a platform may repeat the message by which a person was forgotten, in ms; then nothing of it is left. */
const repeats = 60 * 60_000

/** Opens the path. It throws Fault `conversation/busy` when others were always faster. */
export function createPath(parts: Parts): Path {
  return async (message, shower) => {
    const today = message.at.slice(0, 10)
    const reading = parts.understand(wordsOf(message), today)
    for (let left = parts.tries; left > 0; left--) {
      const answer = await attempt({ message, reading, today, shower }, parts)
      if (answer) return answer
    }
    throw new Fault('conversation/busy', `${parts.tries} other messages were faster`, {
      hint: 'Send it again',
    })
  }
}

type Heard = Omit<Moment, 'state'> & { readonly shower: Shower }
type Seen = Loaded<Conversation, State['profile']>
type Changed = Change<Conversation, State['profile']>

/** One try: load, decide, store. Nothing where someone else stored in between. */
async function attempt(heard: Heard, parts: Parts): Promise<Answer | undefined> {
  const { message } = heard
  const seen = await parts.store.load(message, message.id)
  if (seen.heard) {
    const answer =
      message.edit === undefined
        ? repeated(seen.heard)
        : await attempt({ ...heard, message: edited(message, message.edit) }, parts)
    if (answer) await parts.store.inbox.done(message)
    return answer
  }
  const errand = await errandOf(message, seen, parts)
  const known = await joining(message, seen, parts)
  const { change, trace } = await decided({ ...heard, ...errand }, known, parts)
  if (!(await committed(change, parts.store))) return undefined
  const { id, replies } = change.answer
  const now = change.outbox.shown ? 'show' : 'behind'
  return { id, trace, now, replies: seen.lost ? [parts.lost, ...replies] : replies }
}

/** What was said before, and what was decided then as far as that was said. */
function repeated({ id, replies, trace }: Kept): Answer {
  const findings = replies.flatMap(reply => ('findings' in reply ? reply.findings : []))
  return { id, replies, trace: { ...trace, findings }, now: 'repeat' }
}

/** What is decided on a message, also as it is to be stored. */
async function decided({ shower, ...moment }: Heard, seen: Seen, parts: Parts) {
  const before = resumed(seen, moment.today, parts)
  const turn = await stepped({ ...moment, state: before.state }, parts)
  const change = changeOf(turn, { message: moment.message, shower, seen, before }, parts)
  return { change, trace: turn.trace }
}

/** So many drafts of a person are looked through. */
const mostDrafts = 50

/** The turn, once all that it takes is known. */
async function stepped(moment: Moment, { step, store }: Parts): Promise<Turn> {
  const first = step(moment)
  if (!first.needs) return first
  if (first.needs !== 'drafts') {
    const { state } = (await store.load(first.needs, moment.message.id)).conversation.value ?? {}
    return step({ ...moment, others: state ? { state } : {} })
  }
  const { conversation, ...who } = moment.message
  const found = await store.findable(who, mostDrafts)
  const others = found.filter(one => one.conversation !== conversation)
  const drafts = others.map(one => ({ conversation: one.conversation, state: one.value.state }))
  return step({ ...moment, drafts })
}

/** Does what a `due` message asks for; nothing where the conversation does not wait for it any more. */
async function errandOf(
  message: CleanMessage,
  { conversation }: Seen,
  { run }: Parts,
): Promise<Pick<Heard, 'message' | 'outcome'> | undefined> {
  if (message.kind !== 'due') return undefined
  const { errands = [], submission } = conversation.value?.state.draft ?? {}
  if (message.approver) return { message: { ...message, ...submission?.place } }
  const errand = errands.find(({ id }) => id === message.id)
  return errand && { message, outcome: (await run?.(errand)) ?? { kind: 'refused', status: 0 } }
}

/** Who joins a conversation of others talks of the same product; all else is for each to say. */
async function joining(message: CleanMessage, seen: Seen, parts: Parts): Promise<Seen> {
  if (message.opener === undefined || seen.conversation.value) return seen
  const theirs = await parts.store.load({ ...message, person: message.opener }, message.id)
  const { products = [], assumed = false, others = [] } = theirs.conversation.value?.state ?? {}
  const state = { ...parts.fresh(), products, assumed, others }
  const value = { state, knowledge: parts.knowledge }
  return { ...seen, conversation: { ...seen.conversation, value } }
}

/** An edit of a message that was answered is a message of its own. */
function edited(message: CleanMessage, which: string): CleanMessage {
  const { edit: _, ...rest } = message
  return { ...rest, kind: 'edited', id: `${message.id} as edited ${which}` }
}

/** Whether it was stored. Where the store broke off, it is asked what became of it. */
async function committed(change: Changed, store: ConversationStore): Promise<boolean> {
  try {
    return await store.commit(change)
  } catch (error) {
    const { heard } = await store.load(change.address, change.message)
    if (heard?.id === change.answer.id) return true
    throw error
  }
}

type Taken = Pick<Heard, 'message' | 'shower'> & { readonly seen: Seen; readonly before: Renewal }

/** What a turn changes in the store. */
function changeOf(turn: Turn, { message, shower, seen, before }: Taken, parts: Parts): Changed {
  const { person } = seen
  const { state, replies, trace, forget } = turn
  const { findings: _, ...kept } = trace
  const at = parts.now()
  const key = person.key ?? parts.newKey()
  const { knowledge, prints } = parts
  const audited = { message, trace, at, id: parts.newId(), knowledge, prints }
  const { tenant, conversation } = message
  return {
    address: { tenant, conversation, person: message.person },
    message: message.id,
    at,
    seen,
    state: { state, knowledge },
    keepUntil: at + (forget ? repeats : parts.keep(state)),
    ...(state.draft ? { findable: true } : {}),
    ...(state.profile === before.state.profile || forget ? {} : { profile: state.profile }),
    ...(person.key || forget ? {} : { key }),
    answer: { id: parts.newId(), replies: [...before.replies, ...replies], trace: kept },
    outbox: way(message, { at, lost: seen.lost, shown: shower === 'channel' && !seen.behind }),
    audit: auditEntry(forget ? audited : { ...audited, key }),
    ...(forget ? { forget } : {}),
    ...(turn.forgetHere ? { forgetHere: true } : {}),
    ...following(turn, message, at),
  }
}

/** What becomes of the bot's own messages: those that follow, and this one where it is one. */
function following(
  { due = [], errand }: Turn,
  { kind }: CleanMessage,
  at: number,
): Pick<Changed, 'due' | 'errand'> {
  return {
    due: due.map(({ message, after }) => ({ message, due: at + after })),
    ...(kind === 'due' && errand ? { errand } : {}),
  }
}

/** The conversation as it goes on, and what has to be said first. */
function resumed({ conversation, person }: Seen, today: string, parts: Parts): Renewal {
  const { fresh, renew, knowledge } = parts
  const { value } = conversation
  const profile = person.value ?? {}
  const state = { ...(value?.state ?? fresh()), profile }
  return value && value.knowledge !== knowledge ? renew(state, today) : { state, replies: [] }
}

function way(
  { channel, route }: CleanMessage,
  { at, lost, shown }: { readonly at: number; readonly lost: boolean; readonly shown: boolean },
): Changed['outbox'] {
  return { channel, ...(route ? { route } : {}), due: shown ? at + grace : at, shown, lost }
}
