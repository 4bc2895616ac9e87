import type { FactValue } from '../vocabulary/facts.ts'
import type { FactFound } from '../vocabulary/reading.ts'
import { type Match, openMatcher } from './extract/matcher.ts'
import { numberAt } from './extract/numbers.ts'
import { asPattern } from './extract/pattern.ts'
import { openScope, type Scope } from './extract/scope.ts'
import { spanOf, type Typed, type Words } from './extract/words.ts'
import { lies } from './gate.ts'
import type { FactShape, Lexicon } from './lexicon.ts'
import type { FactPatterns } from './schema.ts'

type Fact = FactPatterns['facts'][number]
type Rule = NonNullable<Fact['read']>[number]
type Ruled = { readonly fact: Fact; readonly rule: Rule; readonly rank: number }

/** What facts are read from, and what a message may be about. No topics: it is an answer, and everything is read. */
export type Told = {
  readonly prose: Words
  /** Pasted and quoted lines: no length of time in a log is one that the person tells. */
  readonly pasted: Words
  readonly topics: readonly string[]
  readonly products: readonly string[]
}

/** Opens the patterns of facts. A wrong fact costs more than a missing one: each is read on its own topics only. */
export function openFacts(lexicon: Lexicon): (told: Told) => readonly FactFound[] {
  const { facts } = lexicon.facts
  const shapes = new Map(lexicon.shapes.map(shape => [shape.id, shape]))
  const rules = openRules(lexicon, facts, shapes)
  const except = openMatcher(
    facts.flatMap(fact => (fact.except ?? []).map(when => [when, fact] as const)),
    lexicon.lists.lists,
  )
  const scope = openScope(lexicon.lists)
  const valued = (words: Words, told: Told): readonly Valued[] => {
    const shut = except(words)
    const open = rules(words).filter(match => admits(match.of, told) && !isShut(match, shut))
    return valuesOf(words, open, scope(words))
  }
  return told => {
    const found = [...valued(told.prose, told), ...valued(told.pasted, told)]
    return facts.flatMap(fact => {
      const shape = shapes.get(fact.fact)
      const mine = found.filter(({ match }) => match.of.fact === fact)
      return shape ? (settle(shape, mine) ?? lone(fact, told)) : []
    })
  }
}

function openRules(
  lexicon: Lexicon,
  facts: readonly Fact[],
  shapes: ReadonlyMap<string, FactShape>,
) {
  const patterns = facts.flatMap(fact =>
    rulesOf(fact, shapes.get(fact.fact)).flatMap((rule, rank) =>
      rule.when.map(when => [when, { fact, rule, rank }] as const),
    ),
  )
  return openMatcher<Ruled>(patterns, lexicon.lists.lists)
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

function admits({ fact, rule }: Ruled, { topics, products }: Told): boolean {
  const makers = rule.products ?? fact.products
  if (makers && !makers.some(product => products.includes(product))) return false
  const under = rule.topics ?? fact.topics
  if (rule.plain || topics.length === 0 || !under) return true
  return topics.some(topic => lies(topic, under))
}

/** What only looks like the fact lies over the match, or over the value in it. */
function isShut(match: Match<Ruled>, shut: readonly Match<Fact>[]): boolean {
  return shut.some(
    ({ of, span }) => of === match.of.fact && span[0] < match.span[1] && match.span[0] < span[1],
  )
}

type Valued = { readonly value: FactValue; readonly rank: number; readonly match: Match<Ruled> }

function valuesOf(words: Words, found: readonly Match<Ruled>[], meant: Scope): readonly Valued[] {
  return found.flatMap(match => {
    const { rule, rank } = match.of
    const { negated, planned } = meant(match.first)
    if (rule.done && planned) return []
    const said = negated && !rule.plain ? rule.negated : rule.value
    const value = said === undefined ? undefined : held(words, said, match.typed)
    return value === undefined ? [] : [{ value, rank, match }]
  })
}

/** A pattern's own value, or the one that it held. */
function held(words: Words, value: Rule['value'], typed: Typed | undefined): FactValue | undefined {
  if (typeof value !== 'string' || !value.startsWith('<')) return value
  if (value === '<months>') return typed?.kind === 'duration' ? months(typed.value) : undefined
  if (typed?.kind === 'duration') return days(typed.value)
  if (typed?.kind === 'number') return numbersFrom(words, typed)
  return typed?.kind === 'version' ? typed.value : undefined
}

function months([least, most]: readonly [number, number]): FactValue {
  return days([Math.floor(least / 30), Math.max(Math.floor(least / 30), Math.round(most / 31))])
}

/** "22 and 9000": what is said of one of them is said of all. */
function numbersFrom({ tokens }: Words, { end, value }: { end: number; value: number }): FactValue {
  const values = [value]
  for (let at = end; at < tokens.length; at += 1) {
    const next = numberAt(tokens, at)
    if (next) values.push(next.value)
    else if (!fillers.has(tokens[at]?.word ?? '')) break
  }
  return values
}

const fillers = new Set('and or tcp udp port ports outbound plus'.split(' '))

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
function lone(fact: Fact, { prose, topics }: Told): readonly FactFound[] {
  const mine = fact.lone ?? []
  if (!topics.some(topic => lies(topic, mine))) return []
  const all = [...prose.typed].flatMap(([at, found]) =>
    found.flatMap(typed => (typed.kind === 'duration' ? [{ at, typed }] : [])),
  )
  const [one] = all
  if (!one || all.length > 1) return []
  const span = spanOf(prose, one.at, one.typed.end)
  return [{ fact: fact.fact, value: days(one.typed.value), span }]
}
