import type { Clean, MessageKind } from '../vocabulary/message.ts'
import type { Reply } from '../vocabulary/reply.ts'
import { button, commandOf } from './buttons.ts'
import { weigh } from './doubt.ts'
import { inWords } from './echo.ts'
import { help } from './moves.ts'
import type { Handler, Parts } from './parts.ts'
import { line, plainTurn } from './plain.ts'
import { afresh, type Moment, type State, type Turn } from './state.ts'
import { learn } from './subject.ts'
import { say } from './wording.ts'

/** What is no word to the bot: joining, sharing somebody's message, editing or deleting one's own. */
export const occasions: Handler = (moment, parts) => meanings[moment.message.kind]?.(moment, parts)

const meanings: Partial<Readonly<Record<MessageKind, Handler>>> = {
  joined: (moment, parts) => plainTurn(moment, parts, { replies: [] }),
  shared: readShared,
  edited: (moment, parts) => {
    const { message, reading, state } = moment
    const edited = { text: message.text ?? ('' as Clean), reading }
    const offer = { ...line(parts, 'edited.offer'), buttons: [button(parts, 'answer-again')] }
    return plainTurn(moment, parts, { state: { ...state, edited }, replies: [offer] })
  },
  deleted: (moment, parts) => {
    const { state } = moment
    const said = state.subject ?? state.pending ?? Object.keys(state.facts)[0]
    if (!said && !state.draft) return plainTurn(moment, parts, { replies: [] })
    const { draft } = state
    const fresh = { ...afresh(state), ...(draft ? { draft } : {}) }
    const replies = [line(parts, draft ? 'deleted.draft-kept' : 'deleted')]
    return { ...plainTurn(moment, parts, { state: fresh, replies }), forgetHere: true }
  },
}

/** So much of a shared message is quoted. */
const longestQuote = 280

/** Somebody's message, as it was read: nothing is asked and nothing drafted before its reader says so. */
function readShared(moment: Moment, parts: Parts): Turn {
  const { message, reading } = moment
  const turn = weigh(moment, learn(afresh(moment.state), reading, parts.book), parts)
  const { pending: _, ...state } = turn.state
  const { asks: __, readings: ___, ...trace } = turn.trace
  const text = message.text ?? ''
  const read: Reply = {
    kind: 'shared',
    ...(message.author ? { author: message.author } : {}),
    quote: text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text,
    text: readingOf(moment, state, parts),
  }
  const found = turn.replies.filter(({ kind }) => kind === 'finding')
  return { ...turn, state, trace, replies: [read, ...found] }
}

function readingOf({ reading }: Moment, { subject }: State, parts: Parts): string {
  const products = reading.products.named ? reading.products.possible : []
  const list = inWords(products, reading.facts, parts) || '—'
  const [topic] = subject?.topics ?? []
  if (topic === undefined) return say(parts.wording, 'shared.unread')
  return say(parts.wording, 'shared.read', {
    list,
    topic: parts.book.topics.get(topic)?.meaning ?? topic,
  })
}

/** The moment as it is to be taken: a conversation that ended starts afresh, and an edited message is said again. */
export function taken(moment: Moment, parts: Parts): Moment {
  const { message, state } = moment
  const known = message.fresh || isOver(moment) ? anew(state) : state
  if (commandOf(moment, parts) !== 'answer-again' || !known.edited)
    return { ...moment, state: known }
  const { edited, ...rest } = known
  const { command: _, about: __, choice: ___, ...more } = message
  const again = { ...more, kind: 'said' as const, text: edited.text }
  return { ...moment, state: rest, message: again, reading: edited.reading }
}

/** Nothing said before counts; a ticket is kept until its author is done with it, and asks for nothing meanwhile. */
function anew(state: State): State {
  if (!state.draft) return afresh(state)
  const { asking: _, ...draft } = state.draft
  return { ...afresh(state), draft }
}

function isOver({ message: { at, lasts }, state }: Moment): boolean {
  if (lasts === undefined || state.at === undefined) return false
  return Date.parse(at) - Date.parse(state.at) > lasts * 60_000
}

/** The turn with one word on what the bot is for, where somebody meets it for the first time. */
export function greeted(turn: Turn, { message, state }: Moment, parts: Parts): Turn {
  const meets = message.greet === true || message.kind === 'joined'
  if (!meets || turn.forget) return turn
  const known = state.greeted || turn.replies.some(({ kind }) => kind === 'help')
  const replies = known ? turn.replies : [...turn.replies, help(parts, 'help.intro')]
  return { ...turn, replies, state: { ...turn.state, greeted: true } }
}
