import { type Book, isUnder } from '../policy/book.ts'
import type { Intent } from '../vocabulary/intent.ts'
import type { Span } from '../vocabulary/reading.ts'
import { intentOf } from './plain.ts'
import type { Moment, Subject } from './state.ts'

/**
 * So few characters beside what is told; a topic that is found in them is chance, unless it is as sure as this, and
 * surer still while an answer is expected.
 */
const terse = { rest: 18, sure: 0.85, answering: 0.97 }

/** Whether a message is only a few words around what it tells. */
export function isTerse(moment: Moment): boolean {
  const { message, reading } = moment
  const { products, bare, facts, topics } = reading
  const spans = [...bare, ...facts, ...(products.cue ? [products.cue] : [])].map(({ span }) => span)
  const told = products.named || bare.length > 0 || facts.length > 0
  const bound = moment.state.pending ? terse.answering : terse.sure
  const sure = (topics[0]?.confidence ?? 0) >= bound
  return told && !sure && restOf(message.text ?? '', spans) <= terse.rest
}

/** How many characters of a text lie outside some places in it. */
function restOf(text: string, spans: readonly Span[]): number {
  const inside = (at: number) => spans.some(([from, to]) => from <= at && at < to)
  return [...text.trim().slice(0, longest).split('').keys()].filter(at => !inside(at)).length
}

/** No longer message is only a few words. */
const longest = 120

/** Whether a message is about something else than what is pending: it names a topic of its own, and is no move. */
export function opensAnother(moment: Moment): boolean {
  const [guess] = moment.reading.topics
  if (!guess || isTerse(moment) || inside.includes(intentOf(moment))) return false
  const own = moment.state.subject?.topics ?? []
  return !guess.topics.some(topic => own.some(one => isUnder(topic, one) || isUnder(one, topic)))
}

/** "Is Cilium fine?" after a question about Helm: what it tells bears on nothing of the subject. */
export function leavesSubject({ reading }: Moment, { topics }: Subject, book: Book): boolean {
  const [guess] = reading.topics
  if (!guess || guess.confidence < leaving || reading.facts.length === 0) return false
  const clauses = book.editions.flatMap(({ under }) => topics.flatMap(under))
  const tested = new Set(clauses.flatMap(({ tests }) => tests.map(({ fact }) => fact)))
  return !reading.facts.some(({ fact }) => tested.has(fact))
}

/** From this confidence on a topic can be what a few words are about. */
const leaving = 0.75

/** The intents that only make sense inside a conversation. */
const inside: readonly Intent[] = ['answer', 'affirm', 'deny', 'dont-know', 'correct']
