import { type Neighbours, nearest, openNeighbours, type PackedNeighbours } from './neighbours.ts'
import { type OpenPrior, openPrior, type Prior, weighPrior } from './prior.ts'
import { addScores, openRows, type PackedRows, type Rows } from './rows.ts'
import type { Vector } from './vector.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The parts that find topics by likeness to what is known of them, as plain data. */
export type PackedFinders = {
  readonly retrieval: PackedRows
  readonly neighbours: PackedNeighbours
  readonly prior: Prior
}

/** The same, ready to be asked. */
export type Finders = {
  readonly retrieval: Rows
  readonly neighbours: Neighbours
  readonly prior: OpenPrior
  readonly topics: number
}

/** A text to find topics for. */
export type Sought = { readonly vector: Vector; readonly products: readonly string[] }

/** How many features and topics there are. */
export type Sizes = { readonly features: number; readonly topics: number }

/** Opens them, as they were packed. */
export function openFinders(packed: PackedFinders, { features, topics }: Sizes): Finders {
  return {
    topics,
    retrieval: openRows(packed.retrieval, features),
    neighbours: openNeighbours(packed.neighbours, features),
    prior: openPrior(packed.prior),
  }
}

/** The part of a topic's name before its first dot: what families are learnt by. */
export function familyOf(topic: string): string {
  const end = topic.indexOf('.')
  return end < 0 ? topic : topic.slice(0, end)
}

/** The place of each topic's family in a list of families. */
export function familiesOf(topics: readonly string[], families: readonly string[]): Int32Array {
  return Int32Array.from(topics, topic => families.indexOf(familyOf(topic)))
}

/** What is said of families, as said of each topic in them. */
export function spreadFamilies(scores: Float64Array, families: Int32Array): Float64Array {
  const spread = new Float64Array(families.length)
  for (let at = 0; at < spread.length; at += 1) spread[at] = scores[families[at] ?? 0] ?? 0
  return spread
}

/** What retrieval, the nearest texts and the products say of each topic, in this order. */
export function find(
  { retrieval, neighbours, prior, topics }: Finders,
  { singles }: Vocabulary,
  { vector, products }: Sought,
): readonly Float64Array[] {
  const known = vector.ids.filter(id => id >= singles)
  const even = new Float32Array(known.length).fill(1 / Math.sqrt(known.length || 1))
  const ranked = new Float64Array(topics)
  addScores(retrieval, { ids: known, values: even }, ranked)
  return [ranked, nearest(neighbours, known, topics), weighPrior(prior, products, topics)]
}
