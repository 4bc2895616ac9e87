import type { PackedClassifier } from './parts.ts'
import { addScores, openRows, type Rows } from './rows.ts'
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
  const opened = packed.map(({ rows }) => openRows(rows, features))
  return {
    rows: together(opened, starts, features),
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
function together(all: readonly Rows[], firsts: readonly number[], features: number): Rows {
  const count = all.reduce((sum, { classes }) => sum + classes.length, 0)
  const starts = new Uint32Array(features + 1)
  const classes = new Uint16Array(count)
  const weights = new Int8Array(count)
  let place = 0
  for (let feature = 0; feature < features; feature += 1) {
    for (const [at, rows] of all.entries()) {
      place = copyRow({ rows, feature }, { classes, weights, first: firsts[at] ?? 0 }, place)
    }
    starts[feature + 1] = place
  }
  return { starts, classes, weights, step: 1 }
}

type Row = { readonly rows: Rows; readonly feature: number }
type Copied = Pick<Rows, 'classes' | 'weights'> & { readonly first: number }

/** Copies a feature's row to a place, its classes counted from a first; the place after it. */
function copyRow({ rows, feature }: Row, into: Copied, place: number): number {
  const end = rows.starts[feature + 1] ?? 0
  let at = place
  for (let from = rows.starts[feature] ?? 0; from < end; from += 1) {
    into.classes[at] = (rows.classes[from] ?? 0) + into.first
    into.weights[at] = rows.weights[from] ?? 0
    at += 1
  }
  return at
}
