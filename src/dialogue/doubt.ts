import type { Book } from '../policy/book.ts'
import type { Outline } from '../policy/judge.ts'
import { makesPromise, sideOf } from '../policy/order.ts'
import type { TopicGuess } from '../vocabulary/reading.ts'
import type { Offer, Reply } from '../vocabulary/reply.ts'
import { type Parts, voiceOf } from './parts.ts'
import { line } from './plain.ts'
import { present } from './present.ts'
import type { LineId } from './schema.ts'
import type { Moment, State, Subject, Turn } from './state.ts'
import { judgeSubject, openSubject } from './subject.ts'
import { say } from './wording.ts'

type Weighed = {
  readonly subject: Subject
  readonly outline: Outline
  readonly confidence: number
}

/**
 * An outcome is answered from this confidence on, if it is this share of all there is; and up to so much of it may lie
 * on a no while a promise is made. Measured with whole voices of messages left out of training.
 */
const bounds = { least: 0.25, answer: 0.45, noBesidePromise: 0.15, offers: 3 }

/**
 * Doubt about the topic is treated like an unknown fact: the likely readings are all judged. Where enough of the
 * confidence lies on one outcome the likeliest reading of it is answered; else they are offered.
 */
export function weigh(moment: Moment, state: State, parts: Parts): Turn {
  const weighed = parts
    .likely(moment.reading.topics)
    .map(guess => judged(guess, moment, { state, parts }))
  const leading = leadingOf(weighed)
  const [first] = leading
  const guesses = moment.reading.topics.map(({ topics }) => topics)
  const known = { state: { ...state, guesses }, voice: voiceOf(moment, parts) }
  const shown = (one: Weighed) => present(one.outline.judgement(), one.subject, known)
  if (!first) return shown(judged(noGuess, moment, { state, parts }))
  if (isDecided(leading, weighed)) return withOthers(shown(first), weighed, { leading, parts })
  return offer(shown(first), onePerOutcome(weighed).slice(0, bounds.offers), {
    parts,
    lead: 'readings.lead',
  })
}

/** The readings that were offered, under what is known since: answered where they now come to the same, else offered again. */
export function weighAgain(
  subjects: readonly Subject[],
  moment: Moment,
  { state, parts }: { state: State; parts: Parts },
): Turn {
  const context = { book: parts.book, today: moment.today }
  const weighed = subjects.map(subject => weighedAs(subject, 1, { state, ...context }))
  const [first] = weighed as [Weighed]
  const shown = present(first.outline.judgement(), first.subject, {
    state,
    voice: voiceOf(moment, parts),
  })
  const agreed = weighed.every(one => outcomeOf(one) === outcomeOf(first))
  return agreed ? shown : offer(shown, weighed, { parts, lead: 'readings.lead' })
}

/** Not what was asked: the other ways to read it are offered; nothing where there is none. */
export function offerOthers(moment: Moment, parts: Parts): Turn | undefined {
  const { state, today } = moment
  const { subject, guesses = [] } = state
  if (!subject) return undefined
  const others = guesses.filter(topics => topics.join() !== subject.topics.join())
  const weighed = others.slice(0, bounds.offers).map(topics => {
    const other = { ...subject, topics, asked: [], questions: 0 }
    return weighedAs(other, 1, { state, book: parts.book, today })
  })
  const [first] = weighed
  if (!first) return undefined
  const shown = present(first.outline.judgement(), first.subject, {
    state,
    voice: voiceOf(moment, parts),
  })
  return offer(shown, weighed, { parts, lead: 'readings.others' })
}

/**
 * The second question of a message, offered below the answer to the first with what it comes to; where the first asks
 * something itself it is only named, to be asked again.
 */
export function withSecond(turn: Turn, moment: Moment, parts: Parts): Turn {
  const [guess] = moment.reading.besides ?? []
  if (!guess) return turn
  const second = judged(guess, moment, { state: turn.state, parts })
  const topic = labelOf(second.subject, parts)
  if (turn.state.pending)
    return { ...turn, replies: [...turn.replies, line(parts, 'second.later', { topic })] }
  const offers = [offerOf(second, 0, parts)]
  const reply: Reply = { kind: 'readings', text: say(parts.wording, 'second.lead'), offers }
  const state = { ...turn.state, besides: { offers, subject: second.subject } }
  return { ...turn, state, replies: [...turn.replies, reply] }
}

const noGuess: TopicGuess = { topics: [], confidence: 0, by: [] }

function judged(
  guess: TopicGuess,
  moment: Moment,
  { state, parts }: { state: State; parts: Parts },
): Weighed {
  const { book } = parts
  const subject = openSubject(moment, guess, book)
  return weighedAs(subject, guess.confidence, { state, book, today: moment.today })
}

function weighedAs(subject: Subject, confidence: number, { state, ...context }: Known): Weighed {
  return { subject, outline: judgeSubject(subject, state, context), confidence }
}

type Known = { readonly state: State; readonly book: Book; readonly today: string }

/** What a reading comes to: the side of its verdict, and of two that ask what they ask. */
function outcomeOf({ outline: { verdict, asks = '' } }: Weighed): string {
  return `${sideOf[verdict]} ${asks}`
}

function confidenceOf(weighed: readonly Weighed[]): number {
  return weighed.reduce((sum, { confidence }) => sum + confidence, 0)
}

/** The readings of the outcome on which most of the confidence lies, the likeliest first. */
function leadingOf(weighed: readonly Weighed[]): readonly Weighed[] {
  const groups = [...new Set(weighed.map(outcomeOf))].map(outcome =>
    weighed.filter(one => outcomeOf(one) === outcome),
  )
  return groups.toSorted((a, b) => confidenceOf(b) - confidenceOf(a))[0] ?? []
}

/** Whether the leading outcome may be answered: it weighs enough, and no promise is made against a likely no. */
function isDecided(leading: readonly Weighed[], weighed: readonly Weighed[]): boolean {
  const total = confidenceOf(weighed)
  if (confidenceOf(leading) < Math.max(bounds.least, total * bounds.answer)) return false
  const promised = leading.some(({ outline }) => makesPromise(outline.verdict))
  const against = weighed.filter(
    ({ outline: { verdict } }) => sideOf[verdict] === 'no' || verdict === 'silent',
  )
  return !promised || confidenceOf(against) <= total * bounds.noBesidePromise
}

/** The likeliest reading of each outcome, then the rest: an offer is of use where its choices differ. */
function onePerOutcome(weighed: readonly Weighed[]): readonly Weighed[] {
  const firsts = weighed.filter(
    (one, at) => weighed.findIndex(other => outcomeOf(other) === outcomeOf(one)) === at,
  )
  return [...new Set([...firsts, ...weighed])]
}

/** The answer, with the other readings of the same outcome named. */
function withOthers(
  turn: Turn,
  weighed: readonly Weighed[],
  { leading, parts }: { leading: readonly Weighed[]; parts: Parts },
): Turn {
  const [topic = '', ...others] = leading.map(({ subject }) => labelOf(subject, parts))
  if (turn.trace.asks || others.length === 0 || leading.length < weighed.length) return turn
  const note = line(parts, 'note.other-readings', { topic, others: others.join('; ') })
  return { ...turn, replies: [...turn.replies, note] }
}

type Leading = { readonly parts: Parts; readonly lead: LineId }

function offer(
  { state, trace }: Turn,
  weighed: readonly Weighed[],
  { parts, lead }: Leading,
): Turn {
  const offers = weighed.map((entry, at) => offerOf(entry, at, parts))
  const [first] = weighed
  const reply: Reply = { kind: 'readings', text: say(parts.wording, lead), offers }
  const readings = offers.map(({ topics, verdict }) => ({ topics, verdict }))
  return {
    state: {
      ...state,
      findings: [],
      ...(first ? { pending: { kind: 'readings', offers, subject: first.subject } } : {}),
    },
    replies: [reply],
    trace: { ...trace, verdict: 'ask', asks: 'topic', findings: [], readings },
  }
}

function offerOf({ subject, outline: { verdict } }: Weighed, at: number, parts: Parts): Offer {
  return {
    id: String(at + 1),
    topics: subject.topics,
    aspect: subject.aspect,
    label: labelOf(subject, parts),
    verdict,
    meaning: parts.wording.verdicts[verdict],
  }
}

function labelOf({ topics }: Subject, { book }: Parts): string {
  const [topic = ''] = topics
  return book.topics.get(topic)?.meaning ?? topic
}
