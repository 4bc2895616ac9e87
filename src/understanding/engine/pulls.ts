import type { Classifier } from './panel.ts'
import { learnClass } from './svm.ts'
import type { Gram, Vector } from './vector.ts'

/** What was learnt: for each class, which texts pull for or against it, and how much. */
export type Pulls = readonly (readonly Pull[])[]

type Pull = { readonly text: number; readonly by: number }

/** What to learn from: places of texts in the table, and the classes each of them belongs to. */
export type Class = {
  readonly gram: Gram
  readonly texts: Int32Array
  readonly classes: readonly (readonly number[])[]
  readonly count: number
}

/** Where nothing is known of a class, every text is against it. */
const unknown = -1

/** Learns each class against the rest. */
export function learnPulls({ gram, texts, classes, count }: Class): Pulls {
  return Array.from({ length: count }, (_, category) => {
    const belongs = Array.from(texts, text => classes[text]?.includes(category) ?? false)
    if (!belongs.includes(true)) return []
    const pulls = learnClass({ gram, texts, belongs })
    return [...pulls].flatMap((by, at) => (by === 0 ? [] : [{ text: texts[at] ?? 0, by }]))
  })
}

/** What was learnt says of a text in the table how much it belongs to each class. */
export function scoreByPulls(pulls: Pulls, { size, table }: Gram, text: number): Float64Array {
  return Float64Array.from(pulls, list => {
    let score = list.length === 0 ? unknown : 0
    for (const pull of list) score += pull.by * ((table[text * size + pull.text] ?? 0) + 1)
    return score
  })
}

/** The same for texts that are not in the table. */
export function toClassifier(
  pulls: Pulls,
  vectors: readonly Vector[],
  features: number,
): Classifier {
  const rows: [number, number][][] = Array.from({ length: features }, () => [])
  for (const [category, list] of pulls.entries()) {
    const weights = new Float64Array(features)
    for (const pull of list) addTo(weights, vectors[pull.text], pull.by)
    weights.forEach((weight, feature) => {
      if (weight !== 0) rows[feature]?.push([category, weight])
    })
  }
  const offsets = pulls.map(list =>
    list.length === 0 ? unknown : list.reduce((sum, { by }) => sum + by, 0),
  )
  return { rows, offsets }
}

function addTo(weights: Float64Array, vector: Vector | undefined, by: number) {
  if (!vector) return
  for (const [at, id] of vector.ids.entries()) {
    weights[id] = (weights[id] ?? 0) + by * (vector.values[at] ?? 0)
  }
}
