import type { TopicGuess } from '../vocabulary/reading.ts'
import { find, spreadFamilies } from './engine/parts.ts'
import { greatest, join, likeliest, toChances } from './engine/stack.ts'
import type { Vector } from './engine/vector.ts'
import { nothing } from './lessons.ts'
import type { Model } from './model.ts'

/** A message as topics are looked for in it. */
export type Sought = {
  readonly vector: Vector
  readonly products: readonly string[]
  /** What the classifier says of each topic, that of families of each of these, and the first on what it leads to alone. */
  readonly whole: Float64Array
  readonly families: Float64Array
  readonly lead: Float64Array
}

const most = 5

/** Ways to understand what a message is about, the likeliest first; none where it is about nothing of ours. */
export function topicGuesses(model: Model, sought: Sought): readonly TopicGuess[] {
  const { labels, weights } = model.topics
  const parts = askParts(model, sought)
  const chances = toChances(join(parts, weights))
  const best = likeliest(chances, most)
  if (labels[best[0] ?? 0] === nothing) return []
  const tops = parts.map(greatest)
  return best
    .filter(at => labels[at] !== nothing)
    .map(at => ({
      topics: [labels[at] ?? ''],
      confidence: chances[at] ?? 0,
      by: finders.flatMap((name, part) => (name && parts[part]?.[at] === tops[part] ? [name] : [])),
    }))
}

/** The parts that can be named as having found a topic, in the order they are asked. */
const finders = ['classifier', undefined, 'retrieval'] as const

function askParts({ topics, vocabulary }: Model, sought: Sought): readonly Float64Array[] {
  const families = spreadFamilies(sought.families, topics.families)
  return [sought.whole, families, ...find(topics, vocabulary, sought), sought.lead]
}
