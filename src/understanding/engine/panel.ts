import { fromText } from './bytes.ts'
import type { PackedClassifier } from './parts.ts'
import { addScores, type Rows, readRow } from './rows.ts'
import type { Vector } from './vector.ts'

/** Several classifiers of the same features, asked at once: to find what is known of a feature takes longer than to read it. */
export type Panel = {
  /** The classes of all classifiers, one classifier after the other. */
  readonly rows: Rows
  readonly offsets: Float64Array
  /** What one step of a class's weights is worth. */
  readonly steps: Float64Array
  /** Where the classes of each classifier begin; one more than there are classifiers. */
  readonly starts: readonly number[]
}

/** Opens classifiers together. */
export function openPanel(packed: readonly PackedClassifier[], features: number): Panel {
  const starts = [0]
  for (const { offsets } of packed) starts.push((starts.at(-1) ?? 0) + offsets.length)
  return {
    rows: together(packed, starts, features),
    offsets: Float64Array.from(packed.flatMap(({ offsets }) => offsets)),
    steps: Float64Array.from(packed.flatMap(({ rows, offsets }) => offsets.map(() => rows.step))),
    starts,
  }
}

/** What each classifier says of each of its classes. */
export function askPanel(
  { rows, offsets, steps, starts }: Panel,
  vector: Vector,
): readonly Float64Array[] {
  const scores = new Float64Array(offsets.length)
  addScores(rows, vector, scores)
  for (let at = 0; at < scores.length; at += 1)
    scores[at] = (offsets[at] ?? 0) + (steps[at] ?? 0) * (scores[at] ?? 0)
  return starts.slice(1).map((end, at) => scores.subarray(starts[at], end))
}

/** One row a feature out of several; what a step is worth differs from class to class. */
function together(
  packed: readonly PackedClassifier[],
  firsts: readonly number[],
  features: number,
): Rows {
  const count = packed.reduce((sum, { rows }) => sum + rows.count, 0)
  const starts = new Uint32Array(features + 1)
  const into = { classes: new Uint16Array(count), weights: new Int8Array(count) }
  const readers = packed.map(({ rows }, at) => ({
    reader: fromText(rows.entries),
    first: firsts[at] ?? 0,
  }))
  let place = 0
  for (let feature = 0; feature < features; feature += 1) {
    for (const { reader, first } of readers) place = readRow(reader, into, { place, first })
    starts[feature + 1] = place
  }
  return { starts, ...into, step: 1 }
}
