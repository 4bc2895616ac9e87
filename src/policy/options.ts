import type { Facts, FactValue } from '../vocabulary/facts.ts'
import { leafTruth } from './condition.ts'
import { boundOf } from './ends.ts'
import type { Fact, FactBook } from './fact-book.ts'
import type { Part } from './in-play.ts'
import type { Leaf } from './schema.ts'

/** One value a fact may take, by the id under which a person chooses it. */
export type Option = { readonly id: string; readonly value: FactValue }

/** The word that stands for every value of an open list that is not named in it. */
export const otherValue = 'other'

/**
 * The values a fact may still take: its choices, both truths, or the ranges between the limits in play. What is said
 * in general leaves its special cases, and an interval leaves the ranges it touches.
 */
export function optionsOf(fact: Fact, tests: readonly Leaf[], said?: FactValue): readonly Option[] {
  const options = allOptions(fact, tests)
  return said === undefined ? options : options.flatMap(option => within(option, said, fact))
}

function allOptions(fact: Fact, tests: readonly Leaf[]): readonly Option[] {
  if (fact.type === 'boolean') return [true, false].map(value => ({ id: String(value), value }))
  if (fact.type === 'number') return ranges(tests)
  if (fact.values.size === 0) return fact.type === 'set' ? memberOptions(tests) : []
  const named = [...fact.values.keys()].map(id => ({ id, value: id }))
  return fact.open ? [...named, { id: otherValue, value: otherValue }] : named
}

/** The ranges of whole numbers that every test in play treats alike: `<=30`, `31-60`, `>60`. */
function ranges(tests: readonly Leaf[]): readonly Option[] {
  const cuts = [...new Set(tests.flatMap(lastBelow))].sort((a, b) => a - b)
  return [...cuts, Infinity].map((high, at) => range((cuts[at - 1] ?? -1) + 1, high))
}

/** The last whole number on the lower side of a test. */
function lastBelow(test: Leaf): readonly number[] {
  const bound = boundOf(test)
  if (bound === undefined) return []
  return ['above' in test || 'atMost' in test ? bound : bound - 1]
}

function range(low: number, high: number): Option {
  if (high === Infinity) return { id: `>${low - 1}`, value: [low, Number.MAX_SAFE_INTEGER] }
  if (low === 0) return { id: `<=${high}`, value: [0, high] }
  return low === high
    ? { id: String(low), value: low }
    : { id: `${low}-${high}`, value: [low, high] }
}

/** A set of numbers is empty or has a member beyond the limit that is tested. */
function memberOptions(tests: readonly Leaf[]): readonly Option[] {
  const bound = Math.max(0, ...tests.flatMap(test => boundOf(test) ?? []))
  return [
    { id: 'none', value: [] },
    { id: 'some', value: [bound + 1] },
  ]
}

/** Every test of a fact in the clauses that take part. */
export function testsOf(fact: string, parts: readonly Part[]): readonly Leaf[] {
  return parts.flatMap(({ clause }) => clause.tests).filter(test => test.fact === fact)
}

/** One value for each class that the tests in play tell apart. */
export function classesOf(
  id: string,
  parts: readonly Part[],
  { facts, book }: { readonly facts: Facts; readonly book: FactBook },
): readonly Option[] {
  const fact = book.get(id)
  if (!fact) return []
  const tests = testsOf(id, parts)
  const classes = new Map<string, Option>()
  for (const option of optionsOf(fact, tests, facts[id])) {
    const key = signature(option, fact, { tests, book })
    if (!classes.has(key)) classes.set(key, option)
  }
  return [...classes.values()]
}

/** What the tests make of a value; values with the same signature are judged alike. */
export function signature(
  { id, value }: Option,
  fact: Fact,
  { tests, book }: { readonly tests: readonly Leaf[]; readonly book: FactBook },
): string {
  const { implies, absent } = fact.values.get(id) ?? {}
  return JSON.stringify([tests.map(test => leafTruth(test, value, book)), implies, absent])
}

/** The option under what is said already; nothing where the two exclude each other. */
function within(option: Option, said: FactValue, fact: Fact): readonly Option[] {
  if (fact.type === 'number') return overlap(option, said)
  const words = (Array.isArray(said) ? said : [said]).map(String)
  const fits = words.some(word => word === option.id || fact.generals(option.id).includes(word))
  if (!fits) return []
  const kept = words.filter(word => word !== option.id && !fact.generals(option.id).includes(word))
  return kept.length > 0 ? [{ ...option, value: [...kept, option.id] }] : [option]
}

function overlap(option: Option, said: FactValue): readonly Option[] {
  const [low, high] = ends(option.value)
  const [least, most] = ends(said)
  const from = Math.max(low, least)
  const to = Math.min(high, most)
  return from > to ? [] : [{ ...option, value: [from, to] }]
}

function ends(value: FactValue): readonly [number, number] {
  const [low, high] = Array.isArray(value) ? value : [value, value]
  return [Number(low), Number(high)]
}
