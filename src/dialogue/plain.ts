import { mergeFacts } from '../vocabulary/facts.ts'
import type { Intent } from '../vocabulary/intent.ts'
import type { Reply } from '../vocabulary/reply.ts'
import type { Parts } from './parts.ts'
import type { LineId } from './schema.ts'
import type { Moment, State, Turn } from './state.ts'
import { productsOf } from './subject.ts'
import { say } from './wording.ts'

/** What the message most likely wants. */
export function intentOf({ reading }: Moment): Intent {
  return reading.intents[0]?.intent ?? 'coverage'
}

/** A guess is acted upon from this confidence on, or from less where it is so many times the next one. */
const sure = { alone: 0.5, ahead: 0.35, times: 2.5 }

/** What the message wants, where that is sure enough to act on; else it only tells what the message is like. */
export function sureIntentOf({ reading }: Moment): Intent | undefined {
  const [guess, next] = reading.intents
  if (!guess) return undefined
  const ahead =
    guess.confidence >= sure.ahead && guess.confidence >= sure.times * (next?.confidence ?? 0)
  return guess.confidence >= sure.alone || ahead ? guess.intent : undefined
}

/** Whether a message is a move known word for word: it has no topic, whatever its words make one think of. */
export function isKnown({ reading }: Moment): boolean {
  return reading.intents[0]?.confidence === 1
}

/** A turn that judges nothing: replies, and the state they leave. */
export function plainTurn(
  moment: Moment,
  parts: Parts,
  more: { readonly state?: State; readonly replies: readonly Reply[] },
): Turn {
  const { state = moment.state, replies } = more
  const { reading } = moment
  return {
    state,
    replies,
    trace: {
      intent: intentOf(moment),
      aspect: reading.aspect,
      products: productsOf(state, parts.book),
      topics: [],
      verdict: 'none',
      findings: [],
      facts: mergeFacts(state.facts),
    },
  }
}

/** One line as a reply. */
export function line(
  parts: Parts,
  id: LineId,
  places: Readonly<Record<string, string | number>> = {},
): Reply {
  return { kind: 'text', id, text: say(parts.wording, id, places) }
}

/** A turn that comes to the very question that is open: it is not asked again, only named. */
export function notAskedTwice(turn: Turn, { state: { pending } }: Moment, parts: Parts): Turn {
  const { asks, ...trace } = turn.trace
  if (pending?.kind !== 'fact' || asks !== pending.question.fact) return turn
  const replies = turn.replies.filter(({ kind }) => kind !== 'question')
  return {
    ...turn,
    trace,
    replies: [...replies, line(parts, 'question.open', { text: pending.question.text })],
  }
}
