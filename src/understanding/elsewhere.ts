import type { Span } from '../vocabulary/reading.ts'
import { type Match, type Matcher, openMatcher } from './extract/matcher.ts'
import { openScope } from './extract/scope.ts'
import type { Words } from './extract/words.ts'
import type { Lexicon } from './lexicon.ts'
import type { ElsewherePatterns } from './schema.ts'

type Place = ElsewherePatterns['places'][number]
type Named = { readonly id: string; readonly read: Place['read'][number] }

/** What a message names that is not ours. */
export type Strangers = {
  /** Where, so that "AKS Edge Essentials" is not read as AKS. */
  readonly spans: readonly Span[]
  /** The id of the place to go, if the message is about that rather than about ours. */
  readonly place: (ours: {
    readonly product: boolean
    /** It holds what an answer would hold, hints at a product or may be about a topic. */
    readonly known: boolean
    /** A topic was found for sure. */
    readonly sure: boolean
  }) => string | undefined
}

/** Shorter messages may be answers, which no word of theirs has to explain. */
const shortest = 6

/** Refuses by vocabulary: evidence that a message is ours comes first, what it names besides comes second. */
export function openElsewhere(lexicon: Lexicon): (words: Words) => Strangers {
  const { places, kubernetes, known, unknown } = lexicon.elsewhere
  const entered = places.flatMap(({ id, read }) => read.map(one => ({ id, read: one })))
  const lists = lexicon.lists.lists
  const named = openMatcher(
    entries(entered, ({ read }) => read.when),
    lists,
  )
  const unless = openMatcher(
    entries(entered, ({ read }) => read.unless ?? []),
    lists,
  )
  const ours = openSaid(lexicon, kubernetes)
  const familiar = openSaid(lexicon, known)
  return words => {
    const all = named(words)
    const places = new Set(all.map(({ of }) => of))
    const barred = new Set(unless(words, of => places.has(of)).map(({ of }) => of))
    const found = all.filter(({ of }) => !barred.has(of))
    const isLong = () => words.tokens.length > shortest
    return {
      spans: found.filter(({ of }) => of.read.beside === 'anything').map(({ span }) => span),
      place: ({ product, known, sure }) => {
        const place = decide(found, { product, kubernetes: () => sure || ours(words) })
        if (place || product || known || !isLong() || familiar(words)) return place
        return unknown
      },
    }
  }
}

function entries(all: readonly Named[], patterns: (named: Named) => readonly string[]) {
  return all.flatMap(named => patterns(named).map(when => [when, named] as const))
}

/** "No Kubernetes on this cluster" speaks of none. */
function openSaid({ lists }: Lexicon, patterns: readonly string[]): (words: Words) => boolean {
  const matcher: Matcher<true> = openMatcher(
    patterns.map(when => [when, true] as const),
    lists.lists,
  )
  const scope = openScope(lists)
  return words => {
    const meant = scope(words)
    return matcher(words).some(({ first }) => !meant(first).negated)
  }
}

type Ours = { readonly product: boolean; readonly kubernetes: () => boolean }

function decide(found: readonly Match<Named>[], { product, kubernetes }: Ours): string | undefined {
  const counts = found.find(({ of }) => {
    const { beside } = of.read
    if (beside === 'anything') return true
    if (beside === 'kubernetes') return !product
    if (beside === 'product') return !kubernetes()
    return !product && !kubernetes()
  })
  return counts?.of.id
}
