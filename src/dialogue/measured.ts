import type { Fact } from '../policy/fact-book.ts'
import type { FactFound } from '../vocabulary/reading.ts'
import { numberIn } from './answer.ts'
import type { Parts } from './parts.ts'
import type { Moment } from './state.ts'

/**
 * What a message tells in its place in the conversation. A bare "20 days" could be of anything: it is a value of the
 * number that is asked, still open, or that the last answer turned on, and of nothing else. A bare version is the
 * cluster's.
 */
export function toldHere(moment: Moment, parts: Parts): readonly FactFound[] {
  const { facts, bare } = moment.reading
  const measures = bare.filter(({ kind }) => kind !== 'word')
  const lengths = new Set(measures.map(({ span }) => span.join()))
  const own = facts.filter(({ span }) => !lengths.has(span.join()))
  const found = [...measureOf(moment, parts), ...versionOf(moment, parts)]
  return [...own, ...found.filter(({ fact }) => !own.some(said => said.fact === fact))]
}

function measureOf(moment: Moment, parts: Parts): readonly FactFound[] {
  const { bare } = moment.reading
  const values = isMeant(moment) ? bare : bare.filter(({ kind }) => kind !== 'number')
  const fact = measured(moment, parts)
  const value = numberIn(values, moment.today)
  const [first] = values
  return fact && first && value !== undefined ? [{ fact: fact.id, value, span: first.span }] : []
}

function versionOf({ reading }: Moment, { book }: Parts): readonly FactFound[] {
  const version = reading.bare.find(({ kind }) => kind === 'version')
  const fact = [...book.facts.values()].find(({ type }) => type === 'version')
  return version && fact ? [{ fact: fact.id, value: version.value, span: version.span }] : []
}

/** Whether a plain number can be such a value; else it is more likely a choice, or counts something. */
function isMeant({ reading: { supposed, topics, intents } }: Moment): boolean {
  return topics.length === 0 && (supposed === true || intents[0]?.intent === 'correct')
}

/** The number that is asked, still open for some product, or that the last answer turned on. */
function measured({ state: { pending, findings } }: Moment, { book }: Parts): Fact | undefined {
  const asked = pending?.kind === 'fact' ? [pending.question.fact] : []
  const open = findings.flatMap(({ question }) => question?.fact ?? [])
  const used = findings.flatMap(({ margin, used: facts }) => [
    ...(margin ? [margin.fact] : []),
    ...facts.map(({ fact }) => fact),
  ])
  return [...asked, ...open, ...used]
    .flatMap(id => book.facts.get(id) ?? [])
    .find(({ type }) => type === 'number')
}
