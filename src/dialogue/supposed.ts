import { makesPromise } from '../policy/order.ts'
import { mergeFacts } from '../vocabulary/facts.ts'
import type { FactFound } from '../vocabulary/reading.ts'
import { weigh } from './doubt.ts'
import { inWords } from './echo.ts'
import { judgedTurn, type Known } from './judged.ts'
import { toldHere } from './measured.ts'
import type { Handler, Parts } from './parts.ts'
import { line, notAskedTwice } from './plain.ts'
import type { LineId } from './schema.ts'
import type { Moment, Turn } from './state.ts'
import { learn, learnMore, mostQuestions } from './subject.ts'
import { asksElsewhere, isTerse, opensAnother } from './terse.ts'

/**
 * "And if it stays off for 70 days?": the subject at hand, or the one the words name, answered as if it were so. What
 * is known stays as it was, and so does the question that is open; a supposition asks nothing itself.
 */
export const supposed: Handler = (moment, parts) => {
  if (!moment.state.subject) return undefined
  if (!moment.reading.supposed && !asksElsewhere(moment)) return undefined
  const facts = toldHere(moment, parts).filter(({ fact }) => parts.book.facts.has(fact))
  const turn = overlaid(moment, facts, parts) ?? weighed(moment, facts, parts)
  if (!turn) return undefined
  const list = inWords(anotherProduct(moment), facts, parts)
  const lead = list ? [line(parts, leadOf(turn, facts, moment), { list })] : []
  const answered = { ...turn, state: moment.state, replies: [...lead, ...turn.replies] }
  return notAskedTwice(answered, moment, parts)
}

/** What would be promised had something been otherwise is no promise that it can be made good. */
function leadOf({ trace }: Turn, facts: readonly FactFound[], { state }: Moment): LineId {
  const told = mergeFacts(state.facts, state.subject?.facts ?? {})
  const isInstead = facts.some(
    ({ fact, value }) => typeof told[fact] === 'string' && told[fact] !== value,
  )
  return isInstead && makesPromise(trace.verdict) ? 'hypothesis.instead' : 'hypothesis.lead'
}

/**
 * The subject at hand with the suppositions laid over it, and with the topic that they surely bring along. No promise
 * is made where the words may well be about another subject.
 */
function overlaid(moment: Moment, facts: readonly FactFound[], parts: Parts): Turn | undefined {
  const { state, reading } = moment
  const { subject } = state
  const brought = surely(moment)
  const tells = facts.length > 0 || (reading.products.named && brought.length === 0)
  if (!subject || !tells) return undefined
  const told = { ...reading, facts }
  const topics = [...new Set([...subject.topics, ...brought])]
  const laid = learnMore({ ...subject, topics }, told, parts.book)
  const turn = answered({ state: learn(state, told, parts.book), subject: laid }, moment, parts)
  const another = isAnother(moment) && makesPromise(turn.trace.verdict)
  const misses = missesThePoint(turn, facts) && !reading.products.named
  return another || misses ? undefined : turn
}

/** A promise that none of the suppositions bears on may be one about something else. */
function missesThePoint({ trace: { verdict, findings } }: Turn, facts: readonly FactFound[]) {
  const bears = findings.some(({ used }) =>
    used.some(({ fact }) => facts.some(found => found.fact === fact)),
  )
  return makesPromise(verdict) && !bears
}

/** From these confidences on a topic is taken along, and from which a message may well be about it. */
const bounds = { sure: 0.5, likely: 0.25 }

function surely(moment: Moment): readonly string[] {
  const [guess] = moment.reading.topics
  return guess && guess.confidence >= bounds.sure && !isTerse(moment) ? guess.topics : []
}

/** Whether the words may well be about another subject, though not so surely that it is taken along. */
function isAnother(moment: Moment): boolean {
  const { confidence = 0 } = moment.reading.topics[0] ?? {}
  return confidence >= bounds.likely && confidence < bounds.sure && opensAnother(moment)
}

/** The subject that the words name; nothing where it is in doubt, which only an offer can settle. */
function weighed(moment: Moment, facts: readonly FactFound[], parts: Parts): Turn | undefined {
  const { reading, state } = moment
  if (reading.topics.length === 0) return undefined
  const told = { ...moment, reading: { ...reading, facts } }
  const turn = weigh(told, learn(state, told.reading, parts.book), parts)
  const { asks } = turn.trace
  if (asks === undefined) return turn
  const { subject } = turn.state
  return asks === 'topic' || !subject
    ? undefined
    : answered({ state: turn.state, subject }, moment, parts)
}

/** The answer without a question: where it still depends, it says on what. */
function answered({ state, subject }: Known, moment: Moment, parts: Parts): Turn {
  return judgedTurn({ state, subject: { ...subject, questions: mostQuestions } }, moment, parts)
}

/** The products supposed, where they are none that is known. */
function anotherProduct({ reading: { products }, state }: Moment): readonly string[] {
  const known = state.products.some(one => products.possible.includes(one))
  return products.named && !known ? products.possible : []
}
