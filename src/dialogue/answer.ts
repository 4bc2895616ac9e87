import { notSure } from '../policy/ask.ts'
import type { Fact } from '../policy/fact-book.ts'
import { daysBetween } from '../policy/lifecycle.ts'
import type { FactValue } from '../vocabulary/facts.ts'
import type { Question } from '../vocabulary/finding.ts'
import type { Bare, Reading } from '../vocabulary/reading.ts'

/** What was said to a question: a value of its fact, or that nobody knows. */
export type Answer = { readonly value: FactValue } | { readonly unknown: true }

/** The answer a button or a numbered choice gives; nothing where the question has no such choice. */
export function chosen(question: Question, id: string): Answer | undefined {
  if (id === notSure) return { unknown: true }
  const value = question.choices.find(choice => choice.id === id)?.value
  return value === undefined ? undefined : { value }
}

/** The answer a message gives to a question; nothing where it says something else. */
export function answerTo(
  question: Question,
  reading: Reading,
  context: { fact: Fact; today: string; text: string },
): Answer | undefined {
  if (reading.stance === 'not-sure') return { unknown: true }
  const labelled = plain(context.text)
  const same = question.choices.find(({ id, label }) =>
    [plain(id), plain(label)].includes(labelled),
  )
  if (same) return chosen(question, same.id)
  const value = valueFor(reading, context)
  if (value !== undefined) return { value }
  const place = placedIn(question.choices, reading.bare, context.text)
  return place ? chosen(question, place.id) : stanceOn(context.fact, reading)
}

/** Words between single spaces, without signs. */
function plain(text: string): string {
  return text
    .slice(0, longestLabel)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}<>=]+/gu, ' ')
    .trim()
}

/** No choice is called more than this. */
const longestLabel = 200

function valueFor(
  reading: Reading,
  { fact, today }: { fact: Fact; today: string },
): FactValue | undefined {
  const said = reading.facts.find(found => found.fact === fact.id)
  if (said) return said.value
  if (fact.id === 'product' && reading.products.named) return only(reading.products.possible)
  if (fact.type === 'number') return numberIn(reading.bare, today)
  if (fact.type === 'version') return reading.bare.find(bare => bare.kind === 'version')?.value
  return wordIn(reading.bare, fact)
}

/** The number a bare value gives: itself, the days of a length of time, or the days since a date. */
export function numberIn(bare: readonly Bare[], today: string): FactValue | undefined {
  for (const { kind, value } of bare) {
    if (kind === 'duration') return value[0] === value[1] ? value[0] : value
    if (kind === 'number') return value
    if (kind === 'date') return Math.max(0, daysBetween(value, today))
  }
  return undefined
}

function wordIn(bare: readonly Bare[], fact: Fact): FactValue | undefined {
  const words = bare.flatMap(found =>
    found.kind === 'word' && found.fact === fact.id ? [found.value] : [],
  )
  if (fact.type === 'boolean') return words[0] === undefined ? undefined : words[0] === 'true'
  return fact.type === 'set' && words.length > 1 ? words : words[0]
}

/**
 * What stands at the place that a few words say: "2", "the second one", "b". "The last one" says "last" before it says
 * "one", and "3 weeks" says no place.
 */
export function placedIn<T>(all: readonly T[], bare: readonly Bare[], text: string): T | undefined {
  if (text.trim().length > longestPlace) return undefined
  const place =
    bare.find(({ kind }) => kind === 'ordinal') ??
    bare.find(one => one.kind === 'number' && !bare.some(other => holds(other, one)))
  return place && typeof place.value === 'number'
    ? all.at(place.value > 0 ? place.value - 1 : place.value)
    : undefined
}

/** In a longer message a number counts something. */
const longestPlace = 30

function holds({ kind, span: [from, to] }: Bare, { span: [start, end] }: Bare): boolean {
  return kind !== 'number' && kind !== 'ordinal' && from <= start && end <= to
}

function stanceOn(fact: Fact, { stance }: Reading): Answer | undefined {
  return fact.type === 'boolean' && stance ? { value: stance === 'yes' } : undefined
}

function only<T>(values: readonly T[]): T | undefined {
  return values.length === 1 ? values[0] : undefined
}
