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
