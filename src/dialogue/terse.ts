import { type Book, isUnder } from '../policy/book.ts'
import type { Intent } from '../vocabulary/intent.ts'
import type { Span } from '../vocabulary/reading.ts'
import { intentOf } from './plain.ts'
import type { Moment, Subject } from './state.ts'
import { testedOn } from './subject.ts'

/**
 * So few characters beside what is told; a topic that is found in them is chance, unless it is as sure as this, and
 * surer still while an answer is expected.
 */
const terse = { rest: 18, sure: 0.85, answering: 0.97 }

/** Whether a message is only a few words around what it tells. A word alone tells nothing where nothing was asked. */
export function isTerse(moment: Moment): boolean {
  const { message, reading } = moment
  const { products, facts, topics } = reading
  const bare = reading.bare.filter(({ kind }) => kind !== 'word' || moment.state.pending)
  const spans = [...bare, ...facts, ...(products.cue ? [products.cue] : [])].map(({ span }) => span)
  const told = products.named || bare.length > 0 || facts.length > 0
  const bound = moment.state.pending ? terse.answering : terse.sure
  const sure = (topics[0]?.confidence ?? 0) >= bound
  const isShort = !sure && restOf(message.text ?? '', spans).length <= terse.rest
  return told && (isShort || namesProductAlone(moment) || measuresAlone(moment))
}

/** "It was not 5 weeks, more like 20 days": a topic is found in it by nothing but what it measures. */
function measuresAlone({ message, reading: { bare } }: Moment): boolean {
  const spans = bare.flatMap(({ kind, span }) => (kind === 'word' ? [] : [span]))
  return spans.length > 0 && tiesOnly(restOf(message.text ?? '', spans))
}

/** "And on AKS hybrid?", "compare that for all products": a topic is found in it by nothing but the products named. */
function namesProductAlone({ message, reading: { products } }: Moment): boolean {
  if (!products.named) return false
  const rest = restOf(message.text ?? '', products.cue ? [products.cue.span] : [])
  return tiesOnly(rest) || (refers.test(rest) && tiesOnly(rest.replace(asks, '')))
}

/** "Would that be the same on AKS hybrid?": the subject is asked about elsewhere, and the cluster stays where it is. */
export function asksElsewhere(moment: Moment): boolean {
  const { message, reading } = moment
  return (
    !reading.compare && /\b(?:would|same)\b/i.test(message.text ?? '') && namesProductAlone(moment)
  )
}

/** Whether a text has no words but those that tie it to what was said before, and the family's name. */
export function tiesOnly(text: string): boolean {
  return text.split(/[^\p{L}\p{N}]+/u).every(word => tie.test(word))
}

const ties = [
  'and|but|or|so|ok|okay|yes|please|then|now|also|too|well|instead|there|same|if|what|how|about',
  'it|that|this|these|one|the|our|a|an|is|are|was|be|would|will|does|do|apply|applies|go|goes|hold|holds|true',
  'on|in|at|for|with|to|across|all|every|each|five|products|product|aks|arc|azure|cluster',
  'no|not|sorry|wait|actually|rather|forget|oh|hm|hmm|i|we|m|s|mean|meant|run|have|use',
  'more|less|like|only|just|around|roughly|nearly|almost|than|closer',
]
const tie = new RegExp(`^(?:${ties.join('|')})?$`, 'i')

/** What a question about the subject asks again, where it points back at it. */
const asks = /\b(?:supported|covered|support|allowed|fine|possible|compared?|comparison)\b/gi
const refers = /\b(?:that|this|it|one|same|too|also)\b/i

/** What of a text lies outside some places in it. */
function restOf(text: string, spans: readonly Span[]): string {
  const inside = (at: number) => spans.some(([from, to]) => from <= at && at < to)
  const letters = text.trim().slice(0, longest)
  let rest = ''
  for (let at = 0; at < letters.length; at += 1) if (!inside(at)) rest += letters[at]
  return rest
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
export function leavesSubject({ reading }: Moment, subject: Subject, book: Book): boolean {
  const [guess] = reading.topics
  const told = reading.facts.filter(({ span }) => !isWithin(span, reading.products.cue?.span))
  if (!guess || guess.confidence < leaving || told.length === 0) return false
  const tested = testedOn(subject, book)
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
