import type { Kind } from './engine/kinds.ts'
import type { PackedClassifier, PackedFinders } from './engine/parts.ts'

/** A model as plain data. */
export type ModelFile = {
  readonly kinds: readonly Kind[]
  readonly features: {
    /** In order of their numbers, a line each. */
    readonly names: string
    /** In how many texts each occurs, and how many texts there were. */
    readonly counts: string
    readonly texts: number
  }
  readonly topics: PackedFinders & {
    readonly labels: readonly string[]
    readonly classifier: PackedClassifier
    /** The same for whole families of topics. */
    readonly families: { readonly labels: readonly string[]; readonly classifier: PackedClassifier }
    /** How much classifier, families, retrieval, neighbours, products and the classifier on the lead count. */
    readonly weights: readonly number[]
  }
  readonly intents: {
    readonly labels: readonly string[]
    readonly classifier: PackedClassifier
    readonly weights: readonly number[]
  }
}
