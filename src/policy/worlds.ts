import { type Facts, type FactValue, mergeFacts } from '../vocabulary/facts.ts'
import { leafTruth, leaves } from './condition.ts'
import { boundOf } from './ends.ts'
import type { Fact, FactBook } from './fact-book.ts'
import { type Cast, type Scene, stage } from './scene.ts'
import type { Leaf } from './schema.ts'
import { type Ruling, settle } from './settle.ts'

/** One value a fact may take, by the id under which a person chooses it. */
export type Option = { readonly id: string; readonly value: FactValue }

/** The word that stands for every value of an open list that is not named in it. */
export const otherValue = 'other'

/** A way the open facts may turn out, and what is then ruled. */
export type World = { readonly values: Facts; readonly ruling: Ruling }

/** How many worlds are looked at for one question; beyond it the last facts are left open. */
const mostWorlds = 1024

/** The values a fact may take: its choices, both truths, or the ranges between the limits in play. */
export function optionsOf(fact: Fact, tests: readonly Leaf[]): readonly Option[] {
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

/** Every test of a fact in a cast. */
export function testsOf(fact: string, cast: Cast): readonly Leaf[] {
  return cast.parts
    .flatMap(({ clause }) => clause.conditions.flatMap(leaves))
    .filter(leaf => leaf.fact === fact)
}

/** Every way the given facts may turn out, values that all tests treat alike counted once. */
export function worldsOf(cast: Cast, facts: Facts, open: readonly string[]): readonly World[] {
  let partial: readonly Facts[] = [mergeFacts()]
  for (const id of open) {
    const classes = classesOf(id, cast)
    if (partial.length * classes.length > mostWorlds) break
    partial = partial.flatMap(values =>
      classes.map(({ value }) => mergeFacts(values, { [id]: value })),
    )
  }
  return partial.map(values => ({ values, ruling: settle(stage(cast, mergeFacts(facts, values))) }))
}

/** One value for each class that the tests in play tell apart. */
export function classesOf(id: string, cast: Cast): readonly Option[] {
  const fact = cast.book.facts.get(id)
  if (!fact) return []
  const tests = testsOf(id, cast)
  const classes = new Map<string, Option>()
  for (const option of optionsOf(fact, tests)) {
    const key = signature(option.value, tests, cast.book.facts)
    if (!classes.has(key)) classes.set(key, option)
  }
  return [...classes.values()]
}

function signature(value: FactValue, tests: readonly Leaf[], book: FactBook): string {
  const implied = tests[0] ? book.get(tests[0].fact)?.values.get(String(value))?.implies : undefined
  return JSON.stringify([tests.map(test => leafTruth(test, value, book)), implied])
}

/** The facts that leave a clause of the scene open, in the order of the data. */
export function openFacts(scene: Scene): readonly string[] {
  const open = new Set(
    scene.players
      .filter(player => player.truth === 'unknown')
      .flatMap(player => openIn(player.clause, scene)),
  )
  return [...scene.book.facts.keys()].filter(id => open.has(id))
}

/** The facts whose tests in a clause are unknown. */
export function openIn(
  clause: Scene['players'][number]['clause'],
  { groundOf, book }: Scene,
): readonly string[] {
  const ground = groundOf(clause)
  return clause.conditions
    .flatMap(leaves)
    .filter(leaf => leafTruth(leaf, ground[leaf.fact], book.facts) === 'unknown')
    .map(leaf => leaf.fact)
}
