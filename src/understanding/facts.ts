import type { FactValue } from '../vocabulary/facts.ts'
import type { FactFound, Span } from '../vocabulary/reading.ts'
import { days } from './extract/held.ts'
import { type Matcher, openMatcher } from './extract/matcher.ts'
import { asPattern } from './extract/pattern.ts'
import { openScope } from './extract/scope.ts'
import { settled } from './extract/settled.ts'
import { overlap, spanOf, type Words } from './extract/words.ts'
import { lies } from './gate.ts'
import type { FactShape, Lexicon } from './lexicon.ts'
import { type Fact, type OfFact, openTold, type Rule, type Ruled, type Stretch } from './told.ts'

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
      const untold = { prose, topics: about.topics, except, taken, scope }
      return facts.flatMap(fact => {
        const shape = shapes.get(fact.fact)
        const mine = found.filter(value => value.fact === fact)
        if (mine.length === 0) return unread(fact, untold)
        return shape ? comeTo(shape, mine, fact) : []
      })
    },
  }
}

/** What all that was told of a fact comes to. */
function comeTo(shape: FactShape, values: readonly OfFact[], fact: Fact): readonly FactFound[] {
  const one = settled(shape, values, fact)
  const pasted = values.some(value => value.pasted && value.span === one?.span)
  return one ? [{ ...one, ...(pasted ? { pasted } : {}) }] : []
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

/** What may be known of a fact that no pattern tells. */
function unread(fact: Fact, untold: Untold): readonly FactFound[] {
  const found = lone(fact, untold)
  return found.length > 0 ? found : doubted(fact, untold)
}

/** What a topic asks about that is about nothing else, yet in doubt, is taken as not so. */
function doubted({ fact, itself }: Fact, { topics, scope, prose }: Untold): readonly FactFound[] {
  const asked = topics.some(topic => lies(topic, itself ?? []))
  return asked && scope(prose)(0).doubted ? [{ fact, value: false, span: [0, 0] }] : []
}

type Untold = {
  readonly prose: Words
  readonly topics: readonly string[]
  readonly except: Matcher<Fact>
  /** What told another fact. */
  readonly taken: readonly Span[]
  readonly scope: ReturnType<typeof openScope>
}

/** The only length of time in a message about stopped clusters is how long they were stopped, unless it tells another fact. */
function lone(fact: Fact, { prose, topics, except, taken }: Untold): readonly FactFound[] {
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
