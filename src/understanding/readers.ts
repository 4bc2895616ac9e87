import { openAspect } from './aspect.ts'
import { openBare } from './bare.ts'
import { openElsewhere } from './elsewhere.ts'
import { openFacts } from './facts.ts'
import { openLanguage } from './language.ts'
import type { Lexicon } from './lexicon.ts'
import { openMoves } from './moves.ts'
import { openProducts } from './products.ts'

/** Everything that is read by rule, each by what the lexicon says of it; its patterns are compiled here, once. */
export function openReaders(lexicon: Lexicon) {
  return {
    products: openProducts(lexicon),
    elsewhere: openElsewhere(lexicon),
    facts: openFacts(lexicon),
    aspect: openAspect(lexicon),
    bare: openBare(lexicon),
    moves: openMoves(lexicon),
    language: openLanguage(lexicon),
  }
}
