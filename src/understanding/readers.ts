import { openAspect } from './aspect.ts'
import { openBare } from './bare.ts'
import { openElsewhere } from './elsewhere.ts'
import { openFacts } from './facts.ts'
import { openLanguage } from './language.ts'
import type { Lexicon } from './lexicon.ts'
import { openMoves } from './moves.ts'
import { openProducts } from './products.ts'

/** What reads messages by rule. */
export type Readers = {
  readonly products: ReturnType<typeof openProducts>
  readonly elsewhere: ReturnType<typeof openElsewhere>
  readonly facts: ReturnType<typeof openFacts>
  readonly aspect: ReturnType<typeof openAspect>
  readonly bare: ReturnType<typeof openBare>
  readonly moves: ReturnType<typeof openMoves>
  readonly language: ReturnType<typeof openLanguage>
}

/** Everything that is read by rule, each by what the lexicon says of it; its patterns are compiled here, once. */
export function openReaders(lexicon: Lexicon): Readers {
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
