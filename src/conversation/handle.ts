import type { Moment, State, Turn } from '../dialogue/state.ts'
import { Fault } from '../vocabulary/fault.ts'
import type { Address, CleanMessage, Message } from '../vocabulary/message.ts'
import type { Reading } from '../vocabulary/reading.ts'
import type { Reply } from '../vocabulary/reply.ts'
import type { Store } from '../vocabulary/store.ts'
import type { Trace } from '../vocabulary/trace.ts'
import { type Heard, heardBefore, remember } from './heard.ts'

/** A conversation as it is kept: its state, and what was answered lately. */
export type Conversation = { readonly state: State; readonly heard: readonly Heard[] }

/** What a message got: the replies to show, and what was understood and decided. */
export type Answer = { readonly replies: readonly Reply[]; readonly trace: Trace }

/** A message in, its replies out, stored with the state they leave; heard twice, answered alike. */
export type Handle = (message: Message) => Promise<Answer>

/** What the one path is made of. */
export type Parts = {
  readonly redact: (message: Message) => CleanMessage
  readonly understand: (text: string, today: string) => Reading
  readonly step: (moment: Moment) => Turn
  readonly store: Store<Conversation>
  /** What is remembered of each person from one ticket to the next; the last to save it counts. */
  readonly people: Store<State['profile']>
  /** A conversation before its first message. */
  readonly fresh: () => State
  /** How often a faster message is yielded to before this one gives up. */
  readonly tries: number
}

/** The one asynchronous path through the bot. @throws Fault `conversation/busy` when others were always faster. */
export function createHandle(parts: Parts): Handle {
  return async received => {
    const message = parts.redact(received)
    const today = message.at.slice(0, 10)
    const reading = parts.understand(message.text ?? '', today)
    for (let left = parts.tries; left > 0; left--) {
      const answer = await attempt({ message, reading, today }, parts)
      if (answer) return answer
    }
    throw new Fault('conversation/busy', `${parts.tries} other messages were faster`, {
      hint: 'Send it again',
    })
  }
}

/** One try: load, decide, save. Nothing where someone else saved in between. */
async function attempt(
  heardNow: Omit<Moment, 'state'>,
  { step, store, people, fresh }: Parts,
): Promise<Answer | undefined> {
  const { message } = heardNow
  const seen = await store.load(message)
  const before = heardBefore(seen?.value.heard ?? [], message.id)
  if (before) return before
  const person = await people.load(personOf(message))
  const known = { ...(seen?.value.state ?? fresh()), profile: person?.value ?? {} }
  const { state, replies, trace, forget } = step({ ...heardNow, state: known })
  const kept = forget ? [] : (seen?.value.heard ?? [])
  const heard = remember(kept, { id: message.id, replies, trace })
  if (!(await store.save(message, { state, heard }, seen))) return undefined
  if (forget) await people.forget(personOf(message))
  else if (state.profile !== known.profile)
    await people.save(personOf(message), state.profile, person)
  return { replies, trace }
}

/** Where what is remembered of a person is kept, whatever the conversation. */
function personOf({ tenant, person }: Address): Address {
  return { tenant, person, conversation: 'profile of the person' }
}
