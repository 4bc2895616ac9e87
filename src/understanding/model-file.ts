import type { PackedRows } from './engine/rows.ts'

/** Rows of weights, and what each class begins with. */
export type PackedClassifier = { readonly rows: PackedRows; readonly offsets: readonly number[] }

/** A model as plain data. */
export type ModelFile = {
  readonly features: {
    /** In order of their numbers, a line each. */
    readonly names: string
    /** In how many texts each occurs, and how many texts there were. */
    readonly counts: string
    readonly texts: number
  }
  readonly topics: {
    readonly labels: readonly string[]
    readonly classifier: PackedClassifier
    readonly retrieval: PackedRows
    readonly bayes: PackedClassifier
    readonly prior: Readonly<Record<string, readonly number[]>>
    /** How much classifier, retrieval, Bayes and prior count. */
    readonly weights: readonly number[]
  }
  readonly intents: {
    readonly labels: readonly string[]
    readonly classifier: PackedClassifier
    readonly weights: readonly number[]
  }
}
