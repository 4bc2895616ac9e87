import { fromText, readNumber, toText, writeNumber } from './bytes.ts'
import type { Counts } from './features.ts'

/** Which texts each stem occurs in, as plain data, and the classes each text belongs to. */
export type PackedNeighbours = {
  readonly lists: string
  readonly classes: readonly (readonly number[])[]
}

/** The same, ready to look up: the nearest text speaks for its classes. */
export type Neighbours = {
  /** By number of the stem; empty for what is no stem. */
  readonly lists: readonly Uint16Array[]
  readonly rarity: Float64Array
  readonly lengths: Float64Array
  readonly classes: readonly (readonly number[])[]
}

/** A text with its classes. */
export type Shelved = { readonly stems: Counts; readonly classes: readonly number[] }

/** Writes down which stems each text has. */
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
  for (const list of lists) {
    writeNumber(bytes, list.length)
    for (const [place, at] of list.entries()) writeNumber(bytes, at - (list[place - 1] ?? 0))
  }
  return { lists: toText(bytes), classes: texts.map(({ classes }) => classes) }
}

/** Reads what was packed, for as many features as there were. */
export function openNeighbours(packed: PackedNeighbours, features: number): Neighbours {
  const { classes } = packed
  const reader = fromText(packed.lists)
  const lists = Array.from({ length: features }, () => {
    let at = 0
    return Uint16Array.from({ length: readNumber(reader) }, () => {
      at += readNumber(reader)
      return at
    })
  })
  const rarity = Float64Array.from(lists, list =>
    Math.log((classes.length + 1) / (list.length + 0.5)),
  )
  const squares = new Float64Array(classes.length)
  for (const [id, list] of lists.entries()) {
    for (const at of list) squares[at] = (squares[at] ?? 0) + (rarity[id] ?? 0) ** 2
  }
  return { lists, rarity, lengths: squares.map(square => Math.sqrt(square) || 1), classes }
}

/** For each class, how like its nearest text is to these stems: the cosine, 1 where they are the same. */
export function nearest(
  { lists, rarity, lengths, classes }: Neighbours,
  ids: Int32Array,
  count: number,
): Float64Array {
  const alike = new Float64Array(classes.length)
  let square = 0
  for (const id of ids) {
    const weight = (rarity[id] ?? 0) ** 2
    square += weight
    for (const at of lists[id] ?? []) alike[at] = (alike[at] ?? 0) + weight
  }
  const length = Math.sqrt(square) || 1
  const best = new Float64Array(count)
  for (let at = 0; at < alike.length; at += 1) {
    const likeness = (alike[at] ?? 0) / (length * (lengths[at] ?? 1))
    if (likeness > 0) raise(best, classes[at] ?? [], likeness)
  }
  return best
}

function raise(best: Float64Array, classes: readonly number[], likeness: number) {
  for (const category of classes) {
    best[category] = Math.max(best[category] ?? 0, likeness)
  }
}
