import type { Span } from '../vocabulary/reading.ts'
import { type Match, openMatcher } from './extract/matcher.ts'
import type { Words } from './extract/words.ts'
import type { Lexicon } from './lexicon.ts'
import type { ElsewherePatterns } from './schema.ts'

type Place = ElsewherePatterns['places'][number]

/** What a message names that is not ours. */
export type Strangers = {
  /** Where, so that "AKS Edge Essentials" is not read as AKS. */
  readonly spans: readonly Span[]
  /** The id of the place to go, if the message is about that rather than about ours. */
  readonly place: (ours: { readonly product: boolean }) => string | undefined
}

/** Refuses by vocabulary: evidence that a message is ours comes first, what it names besides comes second. */
export function openElsewhere(lexicon: Lexicon): (words: Words) => Strangers {
  const { places, ours } = lexicon.elsewhere
  const lists = lexicon.lists.lists
  const named = openMatcher(
    places.flatMap(place => place.when.map(when => [when, place] as const)),
    lists,
  )
  const clusters = openMatcher(
    ours.map(when => [when, true] as const),
    lists,
  )
  return words => {
    const found = named(words)
    return {
      spans: found.map(({ span }) => span),
      place: ({ product }) => decide(found, { product, cluster: clusters(words).length > 0 }),
    }
  }
}

function decide(
  found: readonly Match<Place>[],
  ours: { readonly product: boolean; readonly cluster: boolean },
): string | undefined {
  const counts = found.filter(({ of }) => {
    if (of.against === 'always') return true
    return !ours.product && (of.against === 'product' || !ours.cluster)
  })
  return counts[0]?.of.id
}
