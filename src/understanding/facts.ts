import type { FactValue } from '../vocabulary/facts.ts'
import type { FactFound, Span } from '../vocabulary/reading.ts'
import { days, held } from './extract/held.ts'
import { type Match, type Matcher, openMatcher } from './extract/matcher.ts'
import { asPattern, widest } from './extract/pattern.ts'
import { type Meant, openScope, type Scope } from './extract/scope.ts'
import { settled, type Valued } from './extract/settled.ts'
import { overlap, spanOf, type Words } from './extract/words.ts'
import { lies } from './gate.ts'
import type { FactShape, Lexicon } from './lexicon.ts'
import type { FactPatterns } from './schema.ts'

/** What a message may be about. */
export type About = {
  /** None: a short message is an answer, and every fact is read in it. */
  readonly topics: readonly string[]
  readonly products: readonly string[]
}

/** What patterns of facts were found in a message, whatever it is about. */
export type SeenFacts = {
  readonly prose: Words
  readonly stretches: readonly Stretch[]
}

type Stretch = {
  readonly words: Words
  readonly pasted: boolean
  readonly matches: readonly Match<Ruled>[]
}

/** A value that a pattern read. */
export type Told = { readonly fact: string; readonly value: FactValue }

/** Looks for facts once, and reads those that count where it is known what a message may be about. */
export type FactReader = {
  /** Nothing is told in `pasted` but what a machine writes: no length of time in a log is one that the person means. */
  readonly see: (prose: Words, pasted: Words) => SeenFacts
  /** Every value that may be meant, whatever the message is about; of a fact of some products, where they are named. */
  readonly all: (seen: SeenFacts, products: readonly string[]) => readonly Told[]
  readonly read: (seen: SeenFacts, about: About) => readonly FactFound[]
}

type Fact = FactPatterns['facts'][number]
type Rule = NonNullable<Fact['read']>[number]
type Ruled = { readonly fact: Fact; readonly rule: Rule; readonly rank: number }

/** Longer messages without a topic are about something else; the last resorts are for the shortest only. */
const longestAnswer = { any: 20, last: 10 }

/** Opens the patterns of facts. A wrong fact costs more than a missing one: each is read on its own topics only. */
export function openFacts(lexicon: Lexicon): FactReader {
  const { facts } = lexicon.facts
  const { lists } = lexicon
  const shapes = new Map(lexicon.shapes.map(shape => [shape.id, shape]))
  const rules = openMatcher(
    facts.flatMap(fact => rulesOf(fact, shapes.get(fact.fact)).flatMap(patternsOf(fact))),
    lists.lists,
  )
  const except = openMatcher(
    facts.flatMap(fact => (fact.except ?? []).map(when => [when, fact] as const)),
    lists.lists,
  )
  const scope = openScope(lists)
  const told = openTold(scope, except)
  return {
    see: (prose, pasted) => ({
      prose,
      stretches: [
        { words: prose, pasted: false, matches: rules(prose) },
        { words: pasted, pasted: true, matches: rules(pasted, ({ fact }) => !fact.spoken) },
      ],
    }),
    all: ({ stretches }, products) =>
      stretches
        .flatMap(stretch => told(stretch, rule => isMadeBy(rule, products)))
        .map(({ fact, value }) => ({ fact: fact.fact, value })),
    read: ({ prose, stretches }, about) => {
      const found = stretches.flatMap(stretch => told(stretch, rule => admits(rule, prose, about)))
      const taken = found.map(({ span }) => span)
      const meant = scope(prose)
      return facts.flatMap(fact => {
        const shape = shapes.get(fact.fact)
        const mine = found.filter(value => value.fact === fact)
        if (mine.length === 0) {
          const one = lone(fact, { prose, topics: about.topics, except, taken })
          return one.length > 0 ? one : doubted(fact, about.topics, meant)
        }
        const one = shape && settled(shape, mine, fact)
        const pasted = mine.some(value => value.pasted && value.span === one?.span)
        return one ? [{ ...one, ...(pasted ? { pasted } : {}) }] : []
      })
    },
  }
}

type OfFact = Valued & { readonly fact: Fact; readonly pasted: boolean }

/** Reads what the wanted patterns of a stretch tell: not what is excepted, doubted, turned round or part of another. */
function openTold(scope: ReturnType<typeof openScope>, except: Matcher<Fact>) {
  return (
    { words, pasted, matches }: Stretch,
    wanted: (rule: Ruled) => boolean,
  ): readonly OfFact[] => {
    const open = matches.filter(({ of }) => wanted(of))
    if (open.length === 0) return []
    const facts = new Set(open.map(({ of }) => of.fact))
    const shut = except(words, fact => facts.has(fact))
    const meant = scope(words)
    const doubted = new Set(
      open.filter(({ first }) => meant(first).unsure).map(({ of }) => of.fact),
    )
    return open
      .filter(({ of }) => !doubted.has(of.fact))
      .filter(({ of, span }) => !shut.some(one => one.of === of.fact && overlap(one.span, span)))
      .filter(match => !open.some(other => covers(other, match)))
      .flatMap(match => readValue(words, match, meant(match.first)))
      .map(value => ({ ...value, pasted }))
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

function patternsOf(fact: Fact) {
  return (rule: Rule, rank: number) =>
    rule.when.map(when => [when, { fact, rule, rank } satisfies Ruled] as const)
}

function admits({ fact, rule }: Ruled, prose: Words, { topics, products }: About): boolean {
  if (!isMadeBy({ fact, rule }, products)) return false
  const under = rule.topics ?? fact.topics
  if (rule.plain || !under) return true
  const longest = rule.last ? longestAnswer.last : longestAnswer.any
  if (topics.length === 0) return prose.tokens.length <= longest
  return topics.some(topic => lies(topic, under))
}

function isMadeBy(
  { fact, rule }: Pick<Ruled, 'fact' | 'rule'>,
  products: readonly string[],
): boolean {
  const makers = rule.products ?? fact.products
  return makers === undefined || makers.some(product => products.includes(product))
}

/** "on Azure" is no value of its own in "on Azure Stack". */
function covers({ of, first, end }: Match<Ruled>, inner: Match<Ruled>): boolean {
  const within = first <= inner.first && end >= inner.end && end - first > inner.end - inner.first
  return within && of.fact === inner.of.fact && of.rule.value !== inner.of.rule.value
}

function readValue(
  words: Words,
  { of: { fact, rule, rank }, typed, span, first, end }: Match<Ruled>,
  { negated, planned, turned, doubted, denied }: Meant,
): readonly Omit<OfFact, 'pasted'>[] {
  if (rule.done && planned) return []
  const not = negated || (rule.wary && turned)
  if (rule.wary && (doubted || denied) && !not) return []
  const said = not && !rule.plain && !rule.always ? rule.negated : rule.value
  const value = said === undefined ? undefined : held(words, said, typed)
  if (value === undefined) return []
  const isLength = typed?.kind === 'duration'
  const parted = words.text.slice(...span).includes(',') ? widest : 0
  const apart = isLength ? end - first + parted : 0
  return [{ fact, value, rank, span, apart, last: rule.last ?? false }]
}

/** What a topic asks about that is about nothing else, yet in doubt: it is taken as not so. */
function doubted(
  { fact, itself }: Fact,
  topics: readonly string[],
  meant: Scope,
): readonly FactFound[] {
  const asked = topics.some(topic => lies(topic, itself ?? []))
  return asked && meant(0).doubted ? [{ fact, value: false, span: [0, 0] }] : []
}

type Lone = {
  readonly prose: Words
  readonly topics: readonly string[]
  readonly except: Matcher<Fact>
  /** What told another fact. */
  readonly taken: readonly Span[]
}

/** The only length of time in a message about stopped clusters is how long they were stopped, unless it tells another fact. */
function lone(fact: Fact, { prose, topics, except, taken }: Lone): readonly FactFound[] {
  if (!topics.some(topic => lies(topic, fact.lone ?? []))) return []
  const all = [...prose.typed].flatMap(([at, found]) =>
    found.flatMap(typed => (typed.kind === 'duration' ? [{ at, typed }] : [])),
  )
  const lengths = all.filter(({ typed }) => !typed.since)
  const [one, more] = lengths.length > 0 ? lengths : all
  if (!one || more) return []
  const span = spanOf(prose, one.at, one.typed.end)
  const shut = except(prose, other => other === fact).map(match => match.span)
  if ([...taken, ...shut].some(place => overlap(place, span))) return []
  return [{ fact: fact.fact, value: days(one.typed.value), span }]
}
