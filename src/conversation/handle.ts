import { wordsOf } from '../dialogue/draft-form.ts'
import type { Moment, State, Turn } from '../dialogue/state.ts'
import type { Answer } from '../vocabulary/answer.ts'
import type { PersonKey } from '../vocabulary/audit.ts'
import { Fault } from '../vocabulary/fault.ts'
import type { CleanMessage } from '../vocabulary/message.ts'
import type { Reading } from '../vocabulary/reading.ts'
import type { Reply } from '../vocabulary/reply.ts'
import type { Change, Loaded, Store } from '../vocabulary/store.ts'
import { auditEntry } from './audit-entry.ts'

/** Where conversations and what is remembered of people are kept. */
export type ConversationStore = Store<State, State['profile']>

/** What the one path is made of. */
export type Parts = {
  readonly understand: (text: string, today: string) => Reading
  readonly step: (moment: Moment) => Turn
  readonly store: ConversationStore
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
  /** How long a conversation is kept after its last message, in ms. */
  readonly keep: (state: State) => number
  /** Says that an earlier answer could not be delivered. */
  readonly lost: Reply
}

/** Who draws the replies: the channel that waits for them, or the delivery worker. */
export type Shower = 'channel' | 'worker'

/** The one asynchronous path through the bot, for a message that redaction has seen. */
export type Path = (message: CleanMessage, shower: Shower) => Promise<Answer>

/** How long the worker leaves an answer to the channel that shows it. */
const grace = 5_000

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

/** One try: load, decide, store. Nothing where someone else stored in between. */
async function attempt(heard: Heard, parts: Parts): Promise<Answer | undefined> {
  const { message } = heard
  const seen = await parts.store.load(message, message.id)
  if (seen.heard) {
    await parts.store.inbox.done(message)
    return message.edit === undefined
      ? { ...seen.heard, now: 'repeat' }
      : attempt({ ...heard, message: edited(message, message.edit) }, parts)
  }
  const change = decide(heard, seen, parts)
  if (!(await parts.store.commit(change))) return undefined
  const { id, replies, trace } = change.answer
  const now = change.outbox.shown ? 'show' : 'behind'
  return { id, trace, now, replies: seen.lost ? [parts.lost, ...replies] : replies }
}

/** An edit of a message that was answered is a message of its own. */
function edited(message: CleanMessage, which: string): CleanMessage {
  const { edit: _, ...rest } = message
  return { ...rest, kind: 'edited', id: `${message.id} as edited ${which}` }
}

/** What the message changes, given what is known. */
function decide(
  { shower, ...moment }: Heard,
  seen: Loaded<State, State['profile']>,
  parts: Parts,
): Change<State, State['profile']> {
  const { message } = moment
  const { conversation, person } = seen
  const known = { ...(conversation.value ?? parts.fresh()), profile: person.value ?? {} }
  const { state, replies, trace, forget } = parts.step({ ...moment, state: known })
  const at = parts.now()
  const key = person.key ?? parts.newKey()
  const { tenant, conversation: place, person: who } = message
  const audited = { message, trace, at, id: parts.newId(), knowledge: parts.knowledge }
  return {
    address: { tenant, conversation: place, person: who },
    message: message.id,
    at,
    seen: { conversation, person },
    state,
    keepUntil: at + parts.keep(state),
    ...(state.profile === known.profile || forget ? {} : { profile: state.profile }),
    ...(person.key || forget ? {} : { key }),
    answer: { id: parts.newId(), replies, trace },
    outbox: way(message, { at, lost: seen.lost, shown: shower === 'channel' && !seen.behind }),
    audit: auditEntry(forget ? audited : { ...audited, key }),
    ...(forget ? { forget } : {}),
  }
}

function way(
  { channel, route }: CleanMessage,
  { at, lost, shown }: { readonly at: number; readonly lost: boolean; readonly shown: boolean },
): Change<State, State['profile']>['outbox'] {
  return { channel, ...(route ? { route } : {}), due: shown ? at + grace : at, shown, lost }
}
