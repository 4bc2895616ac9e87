import { fromText, toText } from './bytes.ts'
import { openLists, type PackedLists, packLists } from './lists.ts'
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

/** The same as plain data: the classes of each feature, and all weights in one line of text. */
export type PackedRows = {
  readonly step: number
  readonly classes: PackedLists
  readonly weights: string
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

/** Weights as whole steps, at most 127 of them, and what a step is worth. */
export type Stepped = { readonly step: number; readonly rows: readonly Row[] }

/** Brings weights to steps of a 127th of the most; what is less than `least` of it is left out. */
export function stepped(rows: readonly Row[], least = 0): Stepped {
  const most = rows.flat().reduce((top, [, weight]) => Math.max(top, Math.abs(weight)), 0)
  const step = most / 127 || 1
  const inSteps = (row: Row) =>
    row
      .map(([category, weight]) => [category, Math.round(weight / step)] as const)
      .filter(([, weight]) => weight !== 0 && Math.abs(weight) >= least * 127)
  return { step, rows: rows.map(inSteps) }
}

/** Writes the row of each feature. */
export function packRows({ step, rows }: Stepped): PackedRows {
  const sorted = rows.map(row => row.toSorted(([a], [b]) => a - b))
  return {
    step,
    classes: packLists(sorted.map(row => row.map(([category]) => category))),
    weights: toText(Uint8Array.from(sorted.flat(), ([, weight]) => weight & 255)),
  }
}

/** Reads what was packed, for as many features as there were. */
export function openRows({ step, classes, weights }: PackedRows, features: number): Rows {
  const { starts, numbers } = openLists(classes, features)
  return { starts, classes: numbers, weights: new Int8Array(fromText(weights)), step }
}
