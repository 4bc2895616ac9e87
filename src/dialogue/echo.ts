import { type KnownFact, knownFacts } from '../tickets/known-facts.ts'
import type { Facts, FactValue } from '../vocabulary/facts.ts'
import type { Clean } from '../vocabulary/message.ts'
import type { FactFound } from '../vocabulary/reading.ts'
import type { Reply } from '../vocabulary/reply.ts'
import { productName } from './finding-words.ts'
import type { Parts } from './parts.ts'
import type { LineId } from './schema.ts'
import type { Moment, Turn } from './state.ts'
import { listed, say } from './wording.ts'

/** What was told about the cluster as a person reads it: the product, if one is to be named, and the facts. */
export function inWords(
  products: readonly string[],
  facts: readonly FactFound[],
  { book }: Parts,
): string {
  const told = Object.fromEntries(facts.map(({ fact, value }) => [fact, value]))
  const named = listed(
    products.map(product => productName(book, product)),
    'or',
  )
  return listed([named, ...inList(knownFacts(told, book.facts))].filter(Boolean))
}

function inList(known: readonly KnownFact[]): readonly string[] {
  return known.map(({ label, words }) => `${label}: ${words}`)
}

/** Facts said back as they were understood, so that they can be corrected; nothing where there are none. */
export function echoOf(facts: Facts, parts: Parts): readonly Reply[] {
  return saidBack(facts, 'echo.facts', parts)
}

/** What an answer rests on that was said before this message: a new question is judged by it too, which is not plain to see. */
export function echoOfKept({ state, reading }: Moment, turn: Turn, parts: Parts): readonly Reply[] {
  const told = new Set(reading.facts.map(({ fact }) => fact))
  const used = new Set(
    turn.replies.flatMap(reply =>
      reply.kind === 'finding'
        ? reply.findings.flatMap(({ used }) => used.map(({ fact }) => fact))
        : [],
    ),
  )
  const kept = Object.entries(state.facts).filter(([fact]) => used.has(fact) && !told.has(fact))
  return saidBack(Object.fromEntries(kept), 'echo.kept', parts)
}

function saidBack(facts: Facts, id: LineId, { book, wording }: Parts): readonly Reply[] {
  const known = knownFacts(facts, book.facts)
  if (known.length === 0) return []
  const text = say(wording, id, { list: listed(inList(known)) })
  return [
    { kind: 'echo', facts: known.map(({ fact, value, words }) => ({ fact, value, words })), text },
  ]
}

/** What a message tells without saying it in so many words: numbers that were worked out, and what stands in a paste. */
export function workedOut({ message, reading }: Moment, { book }: Parts): Facts {
  const { text } = message
  if (text === undefined) return {}
  const told = reading.facts.filter(
    found =>
      found.pasted || (book.facts.get(found.fact)?.type === 'number' && !standsIn(found, text)),
  )
  return Object.fromEntries(told.map(({ fact, value }) => [fact, value]))
}

/** "45 days" says 45; "six weeks" and "since 3 October" have to be worked out. */
function standsIn({ value, span }: FactFound, text: Clean): boolean {
  const digits: readonly string[] = text.slice(...span).match(/\d+/g) ?? []
  return ends(value).every(end => digits.includes(String(end)))
}

function ends(value: FactValue): readonly unknown[] {
  return Array.isArray(value) ? value : [value]
}
