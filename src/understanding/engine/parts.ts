import type { PackedClassifier } from '../model-file.ts'
import type { Features } from './features.ts'
import { type Prior, weighPrior } from './prior.ts'
import { addScores, openRows, type PackedRows, type Rows } from './rows.ts'
import type { Vector } from './vector.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Rows of weights, and what each class begins with, ready to score. */
export type Classifier = { readonly rows: Rows; readonly offsets: readonly number[] }

/** The parts that find topics besides the classifier. */
export type Finders = {
  readonly retrieval: Rows
  readonly bayes: Classifier
  readonly prior: Prior
}

/** Opens a classifier that was packed. */
export function openClassifier({ rows, offsets }: PackedClassifier, features: number): Classifier {
  return { rows: openRows(rows, features), offsets }
}

/** Opens the other parts. */
export function openFinders(
  packed: {
    readonly retrieval: PackedRows
    readonly bayes: PackedClassifier
    readonly prior: Prior
  },
  features: number,
): Finders {
  return {
    retrieval: openRows(packed.retrieval, features),
    bayes: openClassifier(packed.bayes, features),
    prior: packed.prior,
  }
}

/** What the classifier says of each class. */
export function classify({ rows, offsets }: Classifier, vector: Vector): Float64Array {
  const scores = Float64Array.from(offsets)
  addScores(rows, vector, scores)
  return scores
}

/** What retrieval, Bayes and the products say of each topic, in this order. */
export function find(
  { retrieval, bayes, prior }: Finders,
  vocabulary: Vocabulary,
  { features, products }: { readonly features: Features; readonly products: readonly string[] },
): readonly Float64Array[] {
  const ids = knownIds(vocabulary, features.stems.keys())
  const count = bayes.offsets.length
  const length = Math.sqrt(ids.length) || 1
  const even = { ids, values: new Float32Array(ids.length).fill(1 / length) }
  const ranked = new Float64Array(count)
  addScores(retrieval, even, ranked)
  const believed = Float64Array.from(bayes.offsets, unseen => unseen * length)
  addScores(bayes.rows, even, believed)
  return [ranked, believed, weighPrior(prior, products, count)]
}

function knownIds({ ids }: Vocabulary, features: Iterable<string>): Int32Array {
  const known: number[] = []
  for (const feature of features) {
    const id = ids.get(feature)
    if (id !== undefined) known.push(id)
  }
  return Int32Array.from(known)
}
