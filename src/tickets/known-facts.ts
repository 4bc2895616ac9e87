import type { Fact, FactBook } from '../policy/fact-book.ts'
import type { Facts, FactValue } from '../vocabulary/facts.ts'
import type { FieldBook } from './field-book.ts'

/** A fact with the words in which a ticket shows it. */
export type KnownFact = {
  readonly fact: string
  readonly label: string
  readonly value: FactValue
  readonly words: string
}

/** The facts of a conversation in words, in the order of the fact book. */
export function knownFacts(facts: Facts, book: FactBook): readonly KnownFact[] {
  if (Object.keys(facts).length === 0) return []
  return [...book.values()].flatMap(fact => {
    const value = Object.hasOwn(facts, fact.id) ? facts[fact.id] : undefined
    if (value === undefined) return []
    return [{ fact: fact.id, label: fact.label, value, words: wordsFor(fact, value) }]
  })
}

/** What else is known about the cluster and fills no field of its own, each label with a capital. */
export function known(book: FieldBook, facts: readonly KnownFact[]): readonly KnownFact[] {
  const own = new Set(['product', ...book.fields.flatMap(({ fact }) => fact ?? [])])
  return facts
    .filter(({ fact }) => !own.has(fact))
    .map(fact => ({ ...fact, label: fact.label.charAt(0).toUpperCase() + fact.label.slice(1) }))
}

function wordsFor(fact: Fact, value: FactValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (fact.type === 'number') return [amount(value), fact.unit].filter(Boolean).join(' ')
  const words = Array.isArray(value) ? value : [value]
  return words.map(word => fact.values.get(String(word))?.label ?? String(word)).join(', ')
}

/** A number, or an interval as people write it. */
export function amount(value: FactValue): string {
  if (!Array.isArray(value)) return String(value)
  const [low, high] = value
  if (high === Number.MAX_SAFE_INTEGER) return `at least ${low}`
  return low === high ? String(low) : value.join('–')
}
