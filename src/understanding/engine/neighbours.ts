import type { Counts } from './features.ts'
import { openLists, type PackedLists, packLists } from './lists.ts'

/** Which texts each stem occurs in, as plain data, and the classes each text belongs to. */
export type PackedNeighbours = {
  readonly texts: PackedLists
  readonly classes: PackedLists
  /** How many texts there are. */
  readonly count: number
}

/** The same, ready to look up: the nearest text speaks for its classes. */
export type Neighbours = {
  /** Where the texts of a feature begin; one more than there are features. */
  readonly starts: Uint32Array
  readonly texts: Uint16Array
  readonly rarity: Float64Array
  readonly lengths: Float64Array
  /** Where it is added up what texts share with one that is asked about; all zero before and after. */
  readonly shared: Float64Array
  /** Where the texts are listed that share anything with it. */
  readonly touched: Uint16Array
  /** Where the classes of a text begin; one more than there are texts. */
  readonly owners: Uint32Array
  readonly classes: Uint16Array
}

/** A text with its classes. */
export type Shelved = { readonly stems: Counts; readonly classes: readonly number[] }

/** A stem of more texts than this tells none of them from the others, and takes most of the time to compare. */
const common = 200

/** Writes down which stems each text has, but for the most common ones. */
export function packNeighbours(
  texts: readonly Shelved[],
  ids: ReadonlyMap<string, number>,
): PackedNeighbours {
  const lists: number[][] = Array.from({ length: ids.size }, () => [])
  for (const [at, { stems }] of texts.entries()) {
    const single = [...stems.keys()].filter(feature => feature.startsWith('s'))
    for (const feature of single) lists[ids.get(feature) ?? -1]?.push(at)
  }
  return {
    texts: packLists(lists.map(list => (list.length > common ? [] : list))),
    classes: packLists(texts.map(({ classes }) => classes.toSorted((a, b) => a - b))),
    count: texts.length,
  }
}

/** Reads what was packed, for as many features as there were. */
export function openNeighbours(packed: PackedNeighbours, features: number): Neighbours {
  const { starts, numbers: texts } = openLists(packed.texts, features)
  const { starts: owners, numbers: classes } = openLists(packed.classes, packed.count)
  const rarity = new Float64Array(features)
  const squares = new Float64Array(packed.count)
  for (let id = 0; id < features; id += 1) {
    const first = starts[id] ?? 0
    const end = starts[id + 1] ?? 0
    if (first === end) continue
    const weight = Math.log((packed.count + 1) / (end - first + 0.5))
    rarity[id] = weight
    for (let place = first; place < end; place += 1) {
      const text = texts[place] ?? 0
      squares[text] = (squares[text] ?? 0) + weight * weight
    }
  }
  return {
    starts,
    texts,
    rarity,
    lengths: squares.map(square => Math.sqrt(square) || 1),
    shared: new Float64Array(packed.count),
    touched: new Uint16Array(packed.count + 1),
    owners,
    classes,
  }
}

/** For each class, how like its nearest text is to these stems: the cosine, 1 where they are the same. */
export function nearest(near: Neighbours, ids: Int32Array, count: number): Float64Array {
  const { lengths, owners, classes, shared, touched } = near
  const { texts, length } = compare(near, ids)
  const best = new Float64Array(count)
  for (let each = 0; each < texts; each += 1) {
    const at = touched[each] ?? 0
    const likeness = (shared[at] ?? 0) / (length * (lengths[at] ?? 1))
    shared[at] = 0
    const end = owners[at + 1] ?? 0
    for (let place = owners[at] ?? 0; place < end; place += 1) {
      raise(best, classes[place] ?? 0, likeness)
    }
  }
  return best
}

function raise(best: Float64Array, category: number, likeness: number) {
  if (likeness > (best[category] ?? 0)) best[category] = likeness
}

/** Adds up what each text shares with the stems, and counts the texts that share anything: few do. */
function compare(near: Neighbours, ids: Int32Array) {
  const { starts, texts, rarity, shared, touched } = near
  let count = 0
  let square = 0
  for (const id of ids) {
    const weight = (rarity[id] ?? 0) ** 2
    square += weight
    const end = starts[id + 1] ?? 0
    for (let place = starts[id] ?? 0; place < end; place += 1) {
      const at = texts[place] ?? 0
      const before = shared[at] ?? 0
      touched[count] = at
      count += before === 0 ? 1 : 0
      shared[at] = before + weight
    }
  }
  return { texts: count, length: Math.sqrt(square) || 1 }
}
