import type { Gram } from './vector.ts'

/** What one class is learnt from: the places of texts in the table, and which of them belong to the class. */
export type Lesson = {
  readonly gram: Gram
  readonly texts: Int32Array
  readonly belongs: readonly boolean[]
}

const settings = { cost: 0.5, positive: 2, tolerance: 0.05, steps: 20_000 }

type State = {
  /** 1 for what belongs to the class, -1 for what does not. */
  readonly signs: Float64Array
  readonly alphas: Float64Array
  readonly scores: Float64Array
  /** What the squared loss adds to the diagonal. */
  readonly slack: Float64Array
}

/**
 * A linear support vector machine with squared loss, one class against the rest, in its dual: always the text that is
 * off by the most moves next (Gauss-Southwell), until none is off by much.
 *
 * @returns how much each text pulls, in the order of the lesson; most do not.
 */
export function learnClass({ gram, texts, belongs }: Lesson): Float64Array {
  const state: State = {
    signs: Float64Array.from(belongs, yes => (yes ? 1 : -1)),
    slack: Float64Array.from(belongs, yes => 0.5 / (settings.cost * (yes ? settings.positive : 1))),
    alphas: new Float64Array(texts.length),
    scores: new Float64Array(texts.length),
  }
  const { signs, slack, alphas, scores } = state
  let at = belongs.indexOf(true)
  for (let step = 0; step < settings.steps && at >= 0; step += 1) {
    const row = (texts[at] ?? 0) * gram.size
    const sign = signs[at] ?? 0
    const alpha = alphas[at] ?? 0
    const slope = sign * (scores[at] ?? 0) - 1 + alpha * (slack[at] ?? 0)
    const itself = (gram.table[row + (texts[at] ?? 0)] ?? 0) + 1 + (slack[at] ?? 0)
    const next = Math.max(alpha - slope / itself, 0)
    alphas[at] = next
    const by = (next - alpha) * sign
    for (let other = 0; other < texts.length; other += 1) {
      const alike = (gram.table[row + (texts[other] ?? 0)] ?? 0) + 1
      scores[other] = (scores[other] ?? 0) + by * alike
    }
    at = furthestOff(state)
  }
  return alphas.map((alpha, place) => alpha * (signs[place] ?? 0))
}

/** @returns -1 where no text is off by more than the tolerance. */
function furthestOff({ signs, alphas, scores, slack }: State): number {
  let furthest = -1
  let most = settings.tolerance
  for (let at = 0; at < signs.length; at += 1) {
    const alpha = alphas[at] ?? 0
    const slope = (signs[at] ?? 0) * (scores[at] ?? 0) - 1 + alpha * (slack[at] ?? 0)
    const off = alpha === 0 ? -slope : Math.abs(slope)
    if (off <= most) continue
    most = off
    furthest = at
  }
  return furthest
}
