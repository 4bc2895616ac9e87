import type { Moment, State, Turn } from '../dialogue/state.ts'
import { Fault } from '../vocabulary/fault.ts'
import type { CleanMessage, Message } from '../vocabulary/message.ts'
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
  /** A conversation before its first message. */
  readonly fresh: () => State
  /** How often a faster message is yielded to before this one gives up. */
  readonly tries: number
}

/** The one asynchronous path through the bot. @throws Fault `conversation/busy` when others were always faster. */
export function createHandle({ redact, understand, step, store, fresh, tries }: Parts): Handle {
  return async received => {
    const message = redact(received)
    const today = message.at.slice(0, 10)
    const reading = understand(message.text ?? '', today)
    for (let left = tries; left > 0; left--) {
      const seen = await store.load(message)
      const before = heardBefore(seen?.value.heard ?? [], message.id)
      if (before) return before
      const turn = step({ state: seen?.value.state ?? fresh(), message, reading, today })
      const { state, replies, trace, forget } = turn
      const answer = { replies, trace }
      const kept = forget ? [] : (seen?.value.heard ?? [])
      const heard = remember(kept, { id: message.id, ...answer })
      if (await store.save(message, { state, heard }, seen)) return answer
    }
    throw new Fault('conversation/busy', `${tries} other messages were faster`, {
      hint: 'Send it again',
    })
  }
}
