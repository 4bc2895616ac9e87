import { fromText, readNumber, toText, writeNumber } from './bytes.ts'
import type { Counts } from './features.ts'

/** Which texts each stem occurs in, as plain data, and the classes each text belongs to. */
export type PackedNeighbours = {
  readonly count: number
  readonly lists: string
  readonly classes: readonly (readonly number[])[]
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
  const bytes: number[] = []
  const kept = lists.map(list => (list.length > common ? [] : list))
  for (const list of kept) {
    writeNumber(bytes, list.length)
    for (const [place, at] of list.entries()) writeNumber(bytes, at - (list[place - 1] ?? 0))
  }
  const count = kept.reduce((sum, list) => sum + list.length, 0)
  return { count, lists: toText(bytes), classes: texts.map(({ classes }) => classes) }
}

/** Reads what was packed, for as many features as there were. */
export function openNeighbours(packed: PackedNeighbours, features: number): Neighbours {
  const { classes, count } = packed
  const reader = fromText(packed.lists)
  const starts = new Uint32Array(features + 1)
  const texts = new Uint16Array(count)
  const rarity = new Float64Array(features)
  const squares = new Float64Array(classes.length)
  let place = 0
  for (let id = 0; id < features; id += 1) {
    const length = readNumber(reader)
    const weight = length > 0 ? Math.log((classes.length + 1) / (length + 0.5)) : 0
    rarity[id] = weight
    let at = 0
    for (const end = place + length; place < end; place += 1) {
      at += readNumber(reader)
      texts[place] = at
      squares[at] = (squares[at] ?? 0) + weight * weight
    }
    starts[id + 1] = place
  }
  const lengths = squares.map(square => Math.sqrt(square) || 1)
  const shared = new Float64Array(classes.length)
  const touched = new Uint16Array(classes.length + 1)
  return { starts, texts, rarity, lengths, shared, touched, ...flat(classes) }
}

function flat(classes: PackedNeighbours['classes']): Pick<Neighbours, 'owners' | 'classes'> {
  const owners = new Uint32Array(classes.length + 1)
  for (const [at, own] of classes.entries()) owners[at + 1] = (owners[at] ?? 0) + own.length
  return { owners, classes: Uint16Array.from(classes.flat()) }
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
