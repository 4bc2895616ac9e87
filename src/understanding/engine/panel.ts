import {
  addScores,
  openRows,
  type PackedRows,
  packRows,
  type Row,
  type Rows,
  stepped,
} from './rows.ts'
import type { Vector } from './vector.ts'

/** What a classifier has learnt: how strongly each feature speaks for each class, and what each class begins with. */
export type Classifier = { readonly rows: readonly Row[]; readonly offsets: readonly number[] }

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

/** The same as plain data; the steps are those of whole classifiers. */
export type PackedPanel = {
  readonly rows: PackedRows
  readonly classifiers: readonly { readonly step: number; readonly offsets: readonly number[] }[]
}

/** Weights below this share of the greatest of their classifier are left out. */
const least = 0.02

/** Writes classifiers together, one row a feature. */
export function packPanel(classifiers: readonly Classifier[]): PackedPanel {
  const starts = startsOf(classifiers)
  const parts = classifiers.map(({ rows }) => stepped(rows, least))
  const rowOf = (feature: number): Row =>
    parts.flatMap(({ rows }, at) =>
      (rows[feature] ?? []).map(
        ([category, weight]) => [category + (starts[at] ?? 0), weight] as const,
      ),
    )
  const features = classifiers[0]?.rows.length ?? 0
  return {
    rows: packRows({ step: 1, rows: Array.from({ length: features }, (_, at) => rowOf(at)) }),
    classifiers: classifiers.map(({ offsets }, at) => ({
      step: parts[at]?.step ?? 1,
      offsets: offsets.map(round),
    })),
  }
}

/** Opens classifiers that were written together, of as many features as there were. */
export function openPanel({ rows, classifiers }: PackedPanel, features: number): Panel {
  return {
    rows: openRows(rows, features),
    offsets: Float64Array.from(classifiers.flatMap(({ offsets }) => offsets)),
    steps: Float64Array.from(classifiers.flatMap(({ step, offsets }) => offsets.map(() => step))),
    starts: startsOf(classifiers),
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

function startsOf(
  classifiers: readonly { readonly offsets: readonly number[] }[],
): readonly number[] {
  const starts = [0]
  for (const { offsets } of classifiers) starts.push((starts.at(-1) ?? 0) + offsets.length)
  return starts
}

function round(number: number): number {
  return Math.round(number * 10_000) / 10_000
}
