import { knownFacts } from '../tickets/known-facts.ts'
import { mergeFacts } from '../vocabulary/facts.ts'
import type { FactFound, Reading } from '../vocabulary/reading.ts'
import { weigh } from './doubt.ts'
import { type Handler, type Parts, voiceOf } from './parts.ts'
import { line, notAskedTwice } from './plain.ts'
import { present } from './present.ts'
import type { Moment, Turn } from './state.ts'
import { judgeSubject } from './subject.ts'
import { listed } from './wording.ts'

/**
 * "And if it stays off for 70 days?": the subject at hand, or the one the words name, answered as if it were so. What
 * is known stays as it was, and so does the question that is open.
 */
export const supposed: Handler = (moment, parts) => {
  const { subject } = moment.state
  const { reading } = moment
  if (!reading.supposed || !subject) return undefined
  const facts = supposedFacts(reading, parts)
  const turn =
    facts.length > 0 ? overlaid(moment, parts, facts) : weigh(moment, moment.state, parts)
  const list = listed(inWords(facts, parts))
  const lead = list ? [line(parts, 'hypothesis.lead', { list })] : []
  const answered = { ...turn, state: moment.state, replies: [...lead, ...turn.replies] }
  return notAskedTwice(answered, moment, parts)
}

/** The facts supposed; of a length of time, the one that the subject already turns on. */
function supposedFacts({ facts, bare }: Reading, { book }: Parts): readonly FactFound[] {
  const lengths = new Set(bare.map(({ span }) => span.join()))
  return facts.filter(({ fact, span }) => book.facts.has(fact) && !lengths.has(span.join()))
}

function overlaid(moment: Moment, parts: Parts, facts: readonly FactFound[]): Turn {
  const { state } = moment
  const told = Object.fromEntries(facts.map(({ fact, value }) => [fact, value]))
  const subject = { ...(state.subject as NonNullable<typeof state.subject>) }
  const laid = { ...subject, facts: mergeFacts(subject.facts, told) }
  const judgement = judgeSubject(laid, state, { book: parts.book, today: moment.today })
  return present(judgement, laid, { state, voice: voiceOf(moment, parts) })
}

function inWords(facts: readonly FactFound[], { book }: Parts): readonly string[] {
  const told = Object.fromEntries(facts.map(({ fact, value }) => [fact, value]))
  return knownFacts(told, book.facts).map(({ label, words }) => `${label}: ${words}`)
}
