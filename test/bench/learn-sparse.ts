import type { Row } from '../../src/understanding/engine/rows.ts'
import type { Vector } from '../../src/understanding/engine/vector.ts'
import { type Chance, chance } from '../support/chance.ts'

/** What is learnt from: texts as numbers, and the class of each; a text without one is against every class. */
export type Lesson = {
  readonly vectors: readonly Vector[]
  readonly classes: readonly (number | undefined)[]
  readonly features: number
  readonly count: number
}

/** The cost and the weight of what belongs to a class. */
export type Settings = { readonly cost: number; readonly positive: number }

const limits = { rounds: 40, tolerance: 0.1 }

/**
 * Learns what the engine's own trainer learns, a linear support vector machine with squared loss for each class against
 * the rest, one text at a time. That needs no table of how like all texts are to each other, which for fifteen thousand
 * of them would take a gigabyte.
 */
export function learnSparse(lesson: Lesson, settings: Settings) {
  const rows: [number, number][][] = Array.from({ length: lesson.features }, () => [])
  const offsets = Array.from({ length: lesson.count }, (_, category) => {
    const weights = learnOne(lesson, category, settings)
    for (let id = 0; id < lesson.features; id += 1) {
      const weight = weights[id] ?? 0
      if (weight !== 0) rows[id]?.push([category, weight])
    }
    return weights[lesson.features] ?? 0
  })
  return { rows: rows as readonly Row[], offsets }
}

type State = {
  readonly vectors: readonly Vector[]
  /** The last one is what the class begins with. */
  readonly weights: Float64Array
  readonly alphas: Float64Array
  readonly signs: Float64Array
  readonly slack: Float64Array
}

/** Dual coordinate descent; texts that are surely on their side rest until all others are settled. */
function learnOne(
  { vectors, classes, features }: Lesson,
  category: number,
  { cost, positive }: Settings,
): Float64Array {
  const belongs = classes.map(one => one === category)
  const state: State = {
    vectors,
    weights: new Float64Array(features + 1),
    alphas: new Float64Array(vectors.length),
    signs: Float64Array.from(belongs, yes => (yes ? 1 : -1)),
    slack: Float64Array.from(belongs, yes => 0.5 / (cost * (yes ? positive : 1))),
  }
  const by = chance(category + 1)
  const all = vectors.map((_, at) => at)
  let awake = all
  for (let round = 0; round < limits.rounds; round += 1) {
    const { worst, left } = pass(state, shuffled(awake, by))
    if (worst > limits.tolerance) awake = left
    else if (awake.length === all.length) break
    else awake = all
  }
  return state.weights
}

/** @returns how far off the worst text was, and those that need another look. */
function pass(state: State, order: readonly number[]) {
  let worst = 0
  const left: number[] = []
  for (const at of order) {
    const slope = move(state, at)
    const resting = (state.alphas[at] ?? 0) === 0 && slope > 0.2
    if (!resting) left.push(at)
    if (!resting || slope < 0)
      worst = Math.max(worst, (state.alphas[at] ?? 0) > 0 ? Math.abs(slope) : -slope)
  }
  return { worst, left }
}

function move({ vectors, weights, alphas, signs, slack }: State, at: number): number {
  const { ids, values } = vectors[at] ?? { ids: new Int32Array(), values: new Float32Array() }
  const [sign, alpha, bias] = [signs[at] ?? 0, alphas[at] ?? 0, weights.length - 1]
  let score = weights[bias] ?? 0
  let square = 1 + (slack[at] ?? 0)
  for (let place = 0; place < ids.length; place += 1) {
    const value = values[place] ?? 0
    score += value * (weights[ids[place] ?? 0] ?? 0)
    square += value * value
  }
  const slope = sign * score - 1 + alpha * (slack[at] ?? 0)
  const next = Math.max(alpha - slope / square, 0)
  if (next === alpha) return slope
  alphas[at] = next
  const by = (next - alpha) * sign
  weights[bias] = (weights[bias] ?? 0) + by
  for (let place = 0; place < ids.length; place += 1) {
    const id = ids[place] ?? 0
    weights[id] = (weights[id] ?? 0) + by * (values[place] ?? 0)
  }
  return slope
}

function shuffled(list: readonly number[], by: Chance): readonly number[] {
  const mixed = [...list]
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = by.below(at + 1)
    const [here = 0, there = 0] = [mixed[at], mixed[other]]
    mixed[at] = there
    mixed[other] = here
  }
  return mixed
}
