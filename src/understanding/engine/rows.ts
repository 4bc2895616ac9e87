import { fromText, type Reader, readNumber, toText, writeNumber } from './bytes.ts'
import type { Vector } from './vector.ts'

/** For each feature, the classes it speaks for or against, and how strongly. */
export type Rows = {
  /** Where the entries of a feature begin; one more than there are features. */
  readonly starts: Uint32Array
  readonly classes: Uint16Array
  readonly weights: Int8Array
  /** What one step of a weight is worth. */
  readonly step: number
}

/** The same as plain data: all entries in one line of text. */
export type PackedRows = {
  readonly step: number
  readonly count: number
  readonly entries: string
}

/** How strongly a feature speaks for classes, class by class; for most it says nothing. */
export type Row = readonly (readonly [category: number, weight: number])[]

/** Adds to each class's score what a text's features say of it. */
export function addScores(
  { starts, classes, weights, step }: Rows,
  { ids, values }: Vector,
  scores: Float64Array,
) {
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0
    const value = (values[at] ?? 0) * step
    const end = starts[id + 1] ?? 0
    for (let place = starts[id] ?? 0; place < end; place += 1) {
      const category = classes[place] ?? 0
      scores[category] = (scores[category] ?? 0) + value * (weights[place] ?? 0)
    }
  }
}

/** Writes the row of each feature, in steps of a 127th of the most; what is less than `least` of it is left out. */
export function packRows(rows: readonly Row[], least = 0): PackedRows {
  const most = rows.flat().reduce((top, [, weight]) => Math.max(top, Math.abs(weight)), 0)
  const step = most / 127 || 1
  const bytes: number[] = []
  let count = 0
  for (const row of rows) {
    const kept = row
      .map(([category, weight]) => [category, Math.round(weight / step)] as const)
      .filter(([, weight]) => weight !== 0 && Math.abs(weight) >= least * 127)
    count += kept.length
    writeRow(bytes, kept)
  }
  return { step, count, entries: toText(bytes) }
}

/** Reads what was packed, for as many features as there were. */
export function openRows({ step, count, entries }: PackedRows, features: number): Rows {
  const reader = fromText(entries)
  const starts = new Uint32Array(features + 1)
  const classes = new Uint16Array(count)
  const weights = new Int8Array(count)
  let place = 0
  for (let feature = 0; feature < features; feature += 1) {
    place = readRow(reader, { classes, weights }, { place, first: 0 })
    starts[feature + 1] = place
  }
  return { starts, classes, weights, step }
}

/** Reads one packed row into a place, its classes counted from a first; the place after it. */
export function readRow(
  reader: Reader,
  { classes, weights }: Pick<Rows, 'classes' | 'weights'>,
  { place, first }: { readonly place: number; readonly first: number },
): number {
  let at = place
  let category = first
  for (let left = readNumber(reader); left > 0; left -= 1) {
    category += readNumber(reader)
    classes[at] = category
    weights[at] = reader.bytes[reader.at++] ?? 0
    at += 1
  }
  return at
}

function writeRow(bytes: number[], row: Row) {
  writeNumber(bytes, row.length)
  let before = 0
  for (const [category, weight] of row.toSorted(([a], [b]) => a - b)) {
    writeNumber(bytes, category - before)
    bytes.push(weight & 255)
    before = category
  }
}
