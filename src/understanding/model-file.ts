import type { PackedKind } from './engine/kinds.ts'
import type { PackedPanel } from './engine/panel.ts'
import type { PackedFinders } from './engine/parts.ts'

/** A model as plain data. */
export type ModelFile = {
  readonly kinds: readonly PackedKind[]
  readonly features: {
    /** In order of their numbers, a line each. */
    readonly names: string
    /** In how many texts each occurs, and how many texts there were. */
    readonly counts: string
    readonly texts: number
  }
  /** The classifiers of topics, of their families and of intents, in this order. */
  readonly panel: PackedPanel
  readonly topics: PackedFinders & {
    readonly labels: readonly string[]
    readonly families: readonly string[]
    /** How much classifier, families, retrieval, neighbours, products and the classifier on the lead count. */
    readonly weights: readonly number[]
  }
  readonly intents: {
    readonly labels: readonly string[]
    readonly weights: readonly number[]
  }
}
