import semver from 'semver'
import { type Facts, type FactValue, noFacts } from '../vocabulary/facts.ts'
import type { Fact, FactBook } from './fact-book.ts'

/** Why a fact was not taken: nobody defined it, or it cannot have this value. */
export type Refusal = {
  readonly kind: 'unknown-fact' | 'unknown-value'
  readonly fact: string
  readonly message: string
  /** What could be written instead: facts, or the values of this one. */
  readonly choices: readonly string[]
}

/** Facts as they come from outside, checked against their definitions; all that is wrong is told at once. */
export function readFacts(
  given: Readonly<Record<string, unknown>>,
  book: FactBook,
): { readonly facts: Facts; readonly refusals: readonly Refusal[] } {
  const facts = noFacts()
  const refusals: Refusal[] = []
  for (const [id, raw] of Object.entries(given)) {
    const fact = book.get(id)
    const value = fact && factValue(raw, fact)
    if (fact && value !== undefined) facts[id] = value
    else refusals.push(fact ? badValue(raw, fact) : noFact(id, book))
  }
  return { facts, refusals }
}

/** A value as plain data; nothing where the fact cannot have it. */
function factValue(raw: unknown, fact: Fact): FactValue | undefined {
  if (fact.type === 'boolean') return truthOf(raw)
  if (fact.type === 'number') return numberOf(raw)
  if (fact.type === 'version') return versionOf(raw)
  const members = (Array.isArray(raw) ? raw : [raw]).map(member => memberOf(member, fact))
  if (members.includes(undefined)) return undefined
  return Array.isArray(raw) ? (members as (string | number)[]) : members[0]
}

function truthOf(raw: unknown): boolean | undefined {
  if (typeof raw === 'boolean') return raw
  if (raw === 'true' || raw === 'yes') return true
  return raw === 'false' || raw === 'no' ? false : undefined
}

/** `42`, `[35, 49]`, and the same as they are typed: `42`, `35-49`. */
function numberOf(raw: unknown): FactValue | undefined {
  const parts = typeof raw === 'string' ? raw.split(/[-–]/).map(typedNumber) : [raw].flat()
  const [low, high, more] = parts
  if (more !== undefined || !isCount(low)) return undefined
  if (high === undefined) return low
  return isCount(high) && low <= high ? [low, high] : undefined
}

/** Digits as they are typed; everything else, an empty text too, is no number. */
function typedNumber(text: string): number {
  return /^\d{1,15}(\.\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

function versionOf(raw: unknown): string | undefined {
  const text = typeof raw === 'number' ? String(raw) : raw
  return typeof text === 'string' && text.length <= 40 && semver.coerce(text) ? text : undefined
}

/** A word of the list, any word where the list is open, or a number where the set has no words. */
function memberOf(raw: unknown, fact: Fact): string | number | undefined {
  if (fact.values.size === 0) {
    const number = typeof raw === 'string' ? typedNumber(raw) : raw
    return isCount(number) ? number : undefined
  }
  if (typeof raw !== 'string') return undefined
  const known = fact.values.has(raw) || (fact.open === true && /^[\w .+-]{1,60}$/.test(raw))
  return known ? raw : undefined
}

function noFact(fact: string, book: FactBook): Refusal {
  return {
    kind: 'unknown-fact',
    fact,
    message: `There is no fact "${fact}"`,
    choices: [...book.keys()],
  }
}

const forms: Readonly<Record<Fact['type'], string>> = {
  boolean: 'true or false',
  number: 'a number such as 42, or a range such as 35-49',
  version: 'a version such as 1.27 or v1.27.3',
  choice: 'one of its values',
  set: 'one or more of its values',
}

function badValue(raw: unknown, { id, type, values }: Fact): Refusal {
  const seen = JSON.stringify(raw) ?? 'nothing'
  const message = `"${id}" takes ${forms[type]}, here ${seen.slice(0, 60)}`
  return { kind: 'unknown-value', fact: id, message, choices: [...values.keys()] }
}
