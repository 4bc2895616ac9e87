import type { Counts, Features } from './features.ts'
import { stem } from './tokens.ts'
import type { Vector } from './vector.ts'

/** The features that are known, each with a number and a weight by how rare it is. */
export type Vocabulary = {
  readonly ids: ReadonlyMap<string, number>
  /** The weight of each feature, by its number. */
  readonly rarity: Float32Array
}

/** A feature and in how many texts it occurs. */
export type Counted = readonly [feature: string, texts: number]

/** What only one text has says nothing, unless it is a whole word. */
const least = 2

/** Collects the features of all texts, in the order of the alphabet. */
export function collectFeatures(texts: readonly Features[]): readonly Counted[] {
  const stems = countTexts(texts.map(one => one.stems))
  const pieces = countTexts(texts.map(one => one.pieces))
  return [...stems, ...pieces]
    .filter(([feature, count]) => count >= least || feature.startsWith('s'))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** Opens collected features: what stands in the list at a place has that number. */
export function openVocabulary(features: readonly Counted[], texts: number): Vocabulary {
  return {
    ids: new Map(features.map(([feature], id) => [feature, id])),
    rarity: Float32Array.from(features, ([, count]) => weigh(count, texts)),
  }
}

/** Whether a word was seen in training, in any of its forms. */
export function isKnown({ ids }: Vocabulary, word: string): boolean {
  return ids.has(`s${stem(word)}`)
}

/** Turns features into numbers, each block as long as the other; unknown features are left out. */
export function vectorise(vocabulary: Vocabulary, { stems, pieces }: Features): Vector {
  const ids: number[] = []
  const values: number[] = []
  for (const counts of [stems, pieces]) {
    const from = ids.length
    const length = Math.sqrt(append(vocabulary, counts, { ids, values }))
    for (let at = from; at < values.length; at += 1) values[at] = (values[at] ?? 0) / length
  }
  return { ids: Int32Array.from(ids), values: Float32Array.from(values) }
}

type Growing = { readonly ids: number[]; readonly values: number[] }

/** @returns the square of the length of what was appended. */
function append({ ids, rarity }: Vocabulary, counts: Counts, to: Growing): number {
  let square = 0
  for (const [feature, count] of counts) {
    const id = ids.get(feature)
    if (id === undefined) continue
    const value = (1 + Math.log(count)) * (rarity[id] ?? 0)
    square += value * value
    to.ids.push(id)
    to.values.push(value)
  }
  return square
}

function countTexts(texts: readonly Counts[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const features of texts) {
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  }
  return counts
}

function weigh(count: number, texts: number): number {
  return (Math.log((1 + texts) / (1 + count)) + 1) ** 0.25
}
