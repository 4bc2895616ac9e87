import type { Fact } from '../policy/fact-book.ts'
import type { FactFound } from '../vocabulary/reading.ts'
import { numberIn } from './answer.ts'
import type { Parts } from './parts.ts'
import type { Moment } from './state.ts'

/**
 * What a message tells in its place in the conversation. A bare "20 days" could be of anything: it is a value of the
 * number that is asked or that the last answer turned on, and of nothing else.
 */
export function toldHere(moment: Moment, parts: Parts): readonly FactFound[] {
  const { facts, bare } = moment.reading
  const values = isMeant(moment) ? bare : bare.filter(({ kind }) => kind !== 'number')
  const measures = bare.filter(({ kind }) => kind !== 'word')
  const lengths = new Set(measures.map(({ span }) => span.join()))
  const own = facts.filter(({ span }) => !lengths.has(span.join()))
  const fact = measured(moment, parts)
  if (!fact || own.some(found => found.fact === fact.id)) return own
  const value = numberIn(values, moment.today)
  const [first] = values
  return value === undefined || !first ? own : [...own, { fact: fact.id, value, span: first.span }]
}

/** Whether a plain number can be such a value; else it is more likely a choice, or counts something. */
function isMeant({ reading: { supposed, topics, intents } }: Moment): boolean {
  return topics.length === 0 && (supposed === true || intents[0]?.intent === 'correct')
}

/** The number that is asked, or that the last answer turned on. */
function measured({ state: { pending, findings } }: Moment, { book }: Parts): Fact | undefined {
  const asked = pending?.kind === 'fact' ? [pending.question.fact] : []
  const used = findings.flatMap(({ margin, used }) => [
    ...(margin ? [margin.fact] : []),
    ...used.map(({ fact }) => fact),
  ])
  return [...asked, ...used]
    .flatMap(id => book.facts.get(id) ?? [])
    .find(({ type }) => type === 'number')
}
