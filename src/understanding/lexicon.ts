import type {
  AspectPatterns,
  ElsewherePatterns,
  FactPatterns,
  Gazetteers,
  Languages,
  Lists,
  MovePatterns,
  ProductPatterns,
} from './schema.ts'

/** What a fact may be, as far as reading it goes. */
export type FactShape = {
  readonly id: string
  readonly type: 'boolean' | 'number' | 'choice' | 'set' | 'version'
  readonly unit?: string
  readonly values: readonly {
    readonly id: string
    readonly words: readonly string[]
    readonly kindOf: readonly string[]
    /** It says that what a rule is about is not there. */
    readonly absent: boolean
  }[]
}

/** Everything that messages are read by, as plain data: it is compiled with the policies and opened once. */
export type Lexicon = {
  readonly lists: Lists
  readonly products: ProductPatterns
  readonly aspects: AspectPatterns
  readonly facts: FactPatterns
  readonly elsewhere: ElsewherePatterns
  readonly languages: Languages
  readonly moves: MovePatterns
  readonly gazetteers: Gazetteers
  readonly shapes: readonly FactShape[]
}

/** The words that products, facts and aspects are read by, as far as their patterns spell them out. */
export function wordsRead({ products, facts, aspects, shapes }: Lexicon): readonly string[] {
  const patterns = [
    ...products.cues.flatMap(({ when }) => when),
    ...facts.facts.flatMap(({ read = [] }) => read.flatMap(({ when }) => when)),
    ...aspects.cues.flatMap(({ when }) => when),
    ...shapes.flatMap(({ values }) => values.flatMap(({ words }) => words)),
  ]
  return patterns.flatMap(pattern => pattern.toLowerCase().match(/\b[a-z]+\b(?!\*)/g) ?? [])
}
