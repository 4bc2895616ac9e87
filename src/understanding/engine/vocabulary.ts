import { type Counts, type Features, piecesOfWord } from './features.ts'
import { stem, type Token } from './tokens.ts'
import type { Vector } from './vector.ts'

/** The features that are known, each with a number and a weight by how rare it is. */
export type Vocabulary = {
  readonly ids: ReadonlyMap<string, number>
  /** The weight of each feature, by its number. */
  readonly rarity: Float32Array
  /** The pieces of words that came before: words come again. It is bounded, and what it holds changes no result. */
  readonly cut: Map<string, Int32Array>
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
    cut: new Map(),
  }
}

/** Whether a word was seen in training, in any of its forms. */
export function isKnown({ ids }: Vocabulary, word: string): boolean {
  return ids.has(`s${stem(word)}`)
}

/** Turns features into numbers, each block as long as the other; unknown features are left out. */
export function vectorise(vocabulary: Vocabulary, { stems, pieces }: Features): Vector {
  return inBlocks(vocabulary, [numbered(vocabulary, stems), numbered(vocabulary, pieces)])
}

/** The same of a text that is only asked about: the pieces of each word are looked up once for all texts. */
export function vectoriseText(
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  stems: Counts,
): Vector {
  const pieces = new Map<number, number>()
  for (const { word } of tokens) {
    for (const id of piecesIn(vocabulary, word)) pieces.set(id, (pieces.get(id) ?? 0) + 1)
  }
  return inBlocks(vocabulary, [numbered(vocabulary, stems), pieces])
}

type Numbered = ReadonlyMap<number, number>

function numbered({ ids }: Vocabulary, counts: Counts): Numbered {
  const known = new Map<number, number>()
  for (const [feature, count] of counts) {
    const id = ids.get(feature)
    if (id !== undefined) known.set(id, count)
  }
  return known
}

const mostWords = 5_000

function piecesIn({ ids, cut }: Vocabulary, word: string): Int32Array {
  const known = cut.get(word)
  if (known) return known
  const found = Int32Array.from(piecesOfWord(word).flatMap(piece => ids.get(piece) ?? []))
  if (cut.size === mostWords) cut.clear()
  cut.set(word, found)
  return found
}

function inBlocks({ rarity }: Vocabulary, blocks: readonly Numbered[]): Vector {
  const ids: number[] = []
  const values: number[] = []
  for (const block of blocks) {
    const from = ids.length
    let square = 0
    for (const [id, count] of block) {
      const value = (1 + Math.log(count)) * (rarity[id] ?? 0)
      square += value * value
      ids.push(id)
      values.push(value)
    }
    const length = Math.sqrt(square)
    for (let at = from; at < values.length; at += 1) values[at] = (values[at] ?? 0) / length
  }
  return { ids: Int32Array.from(ids), values: Float32Array.from(values) }
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
