import type { Facts, FactValue } from '../vocabulary/facts.ts'
import { mergeFacts, noFacts } from '../vocabulary/facts.ts'
import type { FactData, ValueData } from './schema.ts'

/** A fact's definition with its values looked up by id. */
export type Fact = Omit<FactData, 'values'> & {
  readonly values: ReadonlyMap<string, ValueData>
  /** The general values that a special one is a kind of; none for a value nobody defined. */
  readonly generals: (value: string) => readonly string[]
}

/** Every fact that conditions may speak of, in the order of the data. */
export type FactBook = ReadonlyMap<string, Fact>

/** Indexes the definitions of facts. */
export function openFacts(facts: readonly FactData[]): FactBook {
  return new Map(facts.map(fact => [fact.id, openFact(fact)]))
}

function openFact(fact: FactData): Fact {
  const values = new Map((fact.values ?? []).map(value => [value.id, value]))
  return { ...fact, values, generals: value => values.get(value)?.kindOf ?? [] }
}

/** The facts with what their values settle about other facts; what was said is never overruled. */
export function withImplied(facts: Facts, book: FactBook): Facts {
  const implied = noFacts()
  for (const [id, value] of Object.entries(facts))
    Object.assign(implied, impliedBy(id, value, book))
  return mergeFacts(implied, facts)
}

function impliedBy(id: string, value: FactValue, book: FactBook): Facts | undefined {
  const word = Array.isArray(value) && value.length === 1 ? value[0] : value
  return typeof word === 'string' ? book.get(id)?.values.get(word)?.implies : undefined
}

/** Whether a value says that what a rule is about is not there at all. */
export function isAbsent(id: string, value: FactValue, book: FactBook): boolean {
  const words = Array.isArray(value) ? value : [value]
  return words.every(word => book.get(id)?.values.get(String(word))?.absent === true)
}

/** The other facts that some value of a fact settles. */
export function settledBy(id: string, book: FactBook): readonly string[] {
  const values = [...(book.get(id)?.values.values() ?? [])]
  return values.flatMap(({ implies }) => Object.keys(implies ?? {}))
}
