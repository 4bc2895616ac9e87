import type { FactValue } from '../vocabulary/facts.ts'
import type { FactFound } from '../vocabulary/reading.ts'
import { type Match, openMatcher } from './extract/matcher.ts'
import { asPattern } from './extract/pattern.ts'
import { openScope, type Scope } from './extract/scope.ts'
import { spanOf, type Typed, type Words } from './extract/words.ts'
import { lies } from './gate.ts'
import type { FactShape, Lexicon } from './lexicon.ts'
import type { FactPatterns } from './schema.ts'

type Fact = FactPatterns['facts'][number]
type Rule = NonNullable<Fact['read']>[number]
type Told = { readonly fact: Fact; readonly rule: Rule; readonly rank: number }

/** Reads the facts of a message, as far as the topics it may be about let them be read. No topics: as an answer, all. */
export type FactsReader = (words: Words, topics: readonly string[]) => readonly FactFound[]

/** Opens the patterns of facts. A wrong fact costs more than a missing one: each is read on its own topics only. */
export function openFactsReader(lexicon: Lexicon): FactsReader {
  const shapes = new Map(lexicon.shapes.map(shape => [shape.id, shape]))
  const { facts } = lexicon.facts
  const told = openMatcher(
    facts.flatMap(fact => rulesOf(fact, shapes.get(fact.fact)).flatMap(patternsOf(fact))),
    lexicon.lists.lists,
  )
  const scope = openScope(lexicon.lists)
  return (words, topics) => {
    const meant = scope(words)
    const found = told(words).filter(({ of }) => admits(of, topics))
    return facts.flatMap(fact => {
      const mine = found.filter(({ of }) => of.fact === fact)
      const shape = shapes.get(fact.fact)
      if (!shape) return []
      return settle(shape, valuesOf(mine, meant)) ?? lone(fact, words, topics)
    })
  }
}

/** The values' own words come after the rules that are written for the fact. */
function rulesOf(fact: Fact, shape: FactShape | undefined): readonly Rule[] {
  const values = fact.words ? (shape?.values ?? []) : []
  const named = values.filter(({ words }) => words.length > 0)
  return [
    ...(fact.read ?? []),
    ...named.map(({ id, words }) => ({ value: id, when: words.map(asPattern) })),
  ]
}

function patternsOf(
  fact: Fact,
): (rule: Rule, rank: number) => readonly (readonly [string, Told])[] {
  return (rule, rank) => rule.when.map(when => [when, { fact, rule, rank }] as const)
}

function admits({ fact, rule }: Told, topics: readonly string[]): boolean {
  if (rule.plain || topics.length === 0) return true
  return topics.some(topic => lies(topic, rule.topics ?? fact.topics))
}

type Valued = { readonly value: FactValue; readonly rank: number; readonly match: Match<Told> }

function valuesOf(found: readonly Match<Told>[], meant: Scope): readonly Valued[] {
  return found.flatMap(match => {
    const { rule, rank } = match.of
    const { negated, planned } = meant(match.first)
    if (rule.done && planned) return []
    const said = negated ? rule.negated : rule.value
    const value = said === undefined ? undefined : held(said, match.typed)
    return value === undefined ? [] : [{ value, rank, match }]
  })
}

/** A pattern's own value, or the one that it held. */
function held(value: string | boolean, typed: Typed | undefined): FactValue | undefined {
  if (typeof value === 'boolean' || !value.startsWith('<')) return value
  if (!typed) return undefined
  return typed.kind === 'duration'
    ? days(typed.value)
    : typed.kind === 'date'
      ? undefined
      : typed.value
}

function days([least, most]: readonly [number, number]): FactValue {
  return least === most ? least : [least, most]
}

/** One value of a choice: the first rule's. Of a set, all that were said, without what a special one makes needless. */
function settle(shape: FactShape, values: readonly Valued[]): readonly FactFound[] | undefined {
  const ranked = values.toSorted((a, b) => a.rank - b.rank)
  const [best] = ranked
  if (!best) return undefined
  const found = { fact: shape.id, value: best.value, span: best.match.span }
  if (shape.type !== 'set') return [found]
  const said = [...new Set(ranked.flatMap(({ value }) => value as string | number))]
  const general = new Set(
    shape.values.filter(({ id }) => said.includes(id)).flatMap(({ kindOf }) => kindOf),
  )
  const left = said.filter(value => !general.has(String(value)))
  return [
    left.length === 1 && left[0] !== undefined
      ? { ...found, value: left[0] }
      : { ...found, value: left },
  ]
}

/** The only length of time in a message about stopped clusters is how long they were stopped. */
function lone(fact: Fact, words: Words, topics: readonly string[]): readonly FactFound[] {
  const mine = fact.lone ?? []
  if (!topics.some(topic => lies(topic, mine))) return []
  const all = [...words.typed].flatMap(([at, found]) =>
    found.flatMap(typed => (typed.kind === 'duration' ? [{ at, typed }] : [])),
  )
  const [one] = all
  if (!one || all.length > 1) return []
  return [
    { fact: fact.fact, value: days(one.typed.value), span: spanOf(words, one.at, one.typed.end) },
  ]
}
