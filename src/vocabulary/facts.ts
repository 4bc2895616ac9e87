/**
 * One value of a fact, as plain JSON: a word, a truth, a number, the interval `[low, high]` of a number, or the set of
 * words or numbers that were said. Which of them it may be is the fact's type, which data defines.
 */
export type FactValue = string | number | boolean | readonly (string | number)[]

/** What is known, by fact id. Made by {@link noFacts}, so that no name in a message can reach a prototype. */
export type Facts = Readonly<Record<string, FactValue>>

/** An empty record of facts without a prototype. */
export function noFacts(): Record<string, FactValue> {
  return Object.create(null) as Record<string, FactValue>
}

/** The facts of several records in one; a later record wins. */
export function mergeFacts(...records: readonly Facts[]): Facts {
  return Object.assign(noFacts(), ...records)
}
