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
  const isShort = !sure && restOf(message.text ?? '', spans).length <= terse.rest
  return told && (isShort || namesProductAlone(moment))
}

/** "And on AKS hybrid?": a topic is found in it by nothing but the product's name. */
function namesProductAlone({ message, reading: { products } }: Moment): boolean {
  if (!products.named || !products.cue) return false
  const rest = restOf(message.text ?? '', [products.cue.span])
  return rest.split(/[^\p{L}]+/u).every(word => tie.test(word))
}

/** A word that only ties a message to what was said before; none at all, too. */
const tie =
  /^(?:and|but|or|so|ok|then|now|also|too|instead|the|same|if|it|what|how|about|on|in|at|for|with)?$/i

/** What of a text lies outside some places in it. */
function restOf(text: string, spans: readonly Span[]): string {
  const inside = (at: number) => spans.some(([from, to]) => from <= at && at < to)
  const letters = text.trim().slice(0, longest).split('')
  return letters.filter((_, at) => !inside(at)).join('')
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
  const told = reading.facts.filter(({ span }) => !isWithin(span, reading.products.cue?.span))
  if (!guess || guess.confidence < leaving || told.length === 0) return false
  const clauses = book.editions.flatMap(({ under }) => topics.flatMap(under))
  const tested = new Set(clauses.flatMap(({ tests }) => tests.map(({ fact }) => fact)))
  return !told.some(({ fact }) => tested.has(fact))
}

/** "On AKS Arc 22H2?": what the name of a product tells besides is not what a message is about. */
function isWithin([from, to]: Span, whole: Span | undefined): boolean {
  return whole !== undefined && whole[0] <= from && to <= whole[1]
}

/** From this confidence on a topic can be what a few words are about. */
const leaving = 0.75

/** The intents that only make sense inside a conversation. */
const inside: readonly Intent[] = ['answer', 'affirm', 'deny', 'dont-know', 'correct']
