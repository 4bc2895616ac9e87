import { remember } from '../../vocabulary/remember.ts'
import { type Counts, type Features, piecesOfWord } from './features.ts'
import { stem, type Token } from './tokens.ts'
import type { Vector } from './vector.ts'

/** The features that are known, each with a number and a weight by how rare it is. */
export type Vocabulary = {
  readonly ids: ReadonlyMap<string, number>
  /** The weight of each feature, by its number. */
  readonly rarity: Float32Array
  /** The number of the first single stem: they come last in the alphabet, so all from it on are some. */
  readonly singles: number
  /** The numbers of the pieces of a word. */
  readonly cut: (word: string) => Int32Array
  /** Where features are counted by their numbers while one text is read; all zero before and after. */
  readonly tally: Uint16Array
}

/** As many words are held at one time. */
const mostWords = 20_000

/** A feature and in how many texts it occurs. */
export type Counted = readonly [feature: string, texts: number]

/** What only one or two texts have says nothing, unless it is a whole word. */
const least = 3

/** Collects the features of all texts, in the order of the alphabet. */
export function collectFeatures(texts: readonly Features[]): readonly Counted[] {
  const stems = countTexts(texts.map(one => one.stems))
  const pieces = countTexts(texts.map(one => one.pieces))
  return [...stems, ...pieces]
    .filter(([feature, count]) => count >= least || isSingle(feature))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** Opens collected features: what stands in the list at a place has that number. */
export function openVocabulary(features: readonly Counted[], texts: number): Vocabulary {
  const names = features.map(([feature]) => feature)
  const counts = features.map(([, count]) => count).values()
  return openNames(names, () => counts.next().value ?? 0, texts)
}

/** The same of a list of names, and what says, one after the other, in how many texts each occurs. */
export function openNames(
  names: readonly string[],
  nextCount: () => number,
  texts: number,
): Vocabulary {
  const ids = new Map<string, number>()
  for (let at = 0; at < names.length; at += 1) ids.set(names[at] ?? '', at)
  const singles = names.findIndex(isSingle)
  return {
    ids,
    rarity: weighAll(names.length, nextCount, texts),
    singles: singles < 0 ? names.length : singles,
    cut: remember(mostWords, word => piecesIn(ids, word)),
    tally: new Uint16Array(names.length),
  }
}

/** Whether a word was seen in training, in any of its forms. */
export function isKnown({ ids }: Vocabulary, word: string): boolean {
  return ids.has(`s${stem(word)}`)
}

/** Turns features into numbers, each block as long as the other; unknown features are left out. */
export function vectorise(vocabulary: Vocabulary, { stems, pieces }: Features): Vector {
  return inBlocks(vocabulary, tallied(vocabulary, stems), tallied(vocabulary, pieces))
}

/** The same of a text that is only asked about: the pieces of each word are looked up once for all texts. */
export function vectoriseText(
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  stems: Counts,
): Vector {
  const pieces: Tally = { ids: [], counts: [] }
  for (const { word } of tokens) tallyPieces(vocabulary, word, pieces)
  for (const id of pieces.ids) {
    pieces.counts.push(vocabulary.tally[id] ?? 0)
    vocabulary.tally[id] = 0
  }
  return inBlocks(vocabulary, tallied(vocabulary, stems), pieces)
}

/** Whether a feature is a single stem, a kind of thing or a mark. */
function isSingle(feature: string): boolean {
  return feature.startsWith('s')
}

/** The numbers of the features of one block, and how often each occurs. */
type Tally = { readonly ids: number[]; readonly counts: number[] }

function tallied({ ids }: Vocabulary, features: Counts): Tally {
  const tally: Tally = { ids: [], counts: [] }
  for (const [feature, count] of features) {
    const id = ids.get(feature)
    if (id === undefined) continue
    tally.ids.push(id)
    tally.counts.push(count)
  }
  return tally
}

function tallyPieces(vocabulary: Vocabulary, word: string, { ids }: Tally) {
  const { cut, tally } = vocabulary
  for (const id of cut(word)) {
    const count = tally[id] ?? 0
    if (count === 0) ids.push(id)
    tally[id] = count + 1
  }
}

function piecesIn(ids: Vocabulary['ids'], word: string): Int32Array {
  return Int32Array.from(piecesOfWord(word).flatMap(piece => ids.get(piece) ?? []))
}

function inBlocks({ rarity }: Vocabulary, first: Tally, second: Tally): Vector {
  const size = first.ids.length + second.ids.length
  const vector = { ids: new Int32Array(size), values: new Float32Array(size) }
  writeBlock(first, vector, { rarity, from: 0 })
  writeBlock(second, vector, { rarity, from: first.ids.length })
  return vector
}

type Place = { readonly rarity: Float32Array; readonly from: number }

/** Writes one block into a vector, so that its length is 1. */
function writeBlock(block: Tally, { ids, values }: Vector, { rarity, from }: Place) {
  ids.set(block.ids, from)
  let square = 0
  for (let at = 0; at < block.ids.length; at += 1) {
    const value = (1 + Math.log(block.counts[at] ?? 1)) * (rarity[block.ids[at] ?? 0] ?? 0)
    square += value * value
    values[from + at] = value
  }
  const length = Math.sqrt(square)
  for (let at = from; at < from + block.ids.length; at += 1) values[at] = (values[at] ?? 0) / length
}

function countTexts(texts: readonly Counts[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const features of texts) {
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  }
  return counts
}

/** Most features are as rare as some other, so each rarity is worked out once. */
function weighAll(features: number, nextCount: () => number, texts: number): Float32Array {
  const known = new Float32Array(texts + 1)
  const rarity = new Float32Array(features)
  for (let at = 0; at < features; at += 1) {
    const count = nextCount()
    rarity[at] = known[count] ||= weigh(count, texts)
  }
  return rarity
}

function weigh(count: number, texts: number): number {
  return (Math.log((1 + texts) / (1 + count)) + 1) ** 0.25
}
