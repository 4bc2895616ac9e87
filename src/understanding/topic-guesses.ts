import type { Span, TopicGuess } from '../vocabulary/reading.ts'
import type { Features } from './engine/features.ts'
import { classify, find, spreadFamilies } from './engine/parts.ts'
import { weightOf } from './engine/rows.ts'
import { greatest, join, likeliest, toChances } from './engine/stack.ts'
import type { Token } from './engine/tokens.ts'
import type { Vector } from './engine/vector.ts'
import { nothing } from './lessons.ts'
import type { Model } from './model.ts'

/** A message as topics are looked for in it. */
export type Sought = {
  readonly tokens: readonly Token[]
  readonly features: Features
  readonly vector: Vector
  readonly products: readonly string[]
}

const most = { guesses: 5, spans: 4 }

/** Ways to understand what a message is about, the likeliest first; none where it is about nothing of ours. */
export function topicGuesses(model: Model, sought: Sought): readonly TopicGuess[] {
  const { labels, weights } = model.topics
  const parts = askParts(model, sought)
  const chances = toChances(join(parts, weights))
  const best = likeliest(chances, most.guesses)
  if (labels[best[0] ?? 0] === nothing) return []
  const tops = parts.map(greatest)
  const speak = speakers(model, sought.tokens)
  return best
    .filter(at => labels[at] !== nothing)
    .map(at => ({
      topics: [labels[at] ?? ''],
      confidence: chances[at] ?? 0,
      by: finders.flatMap((name, part) => (name && parts[part]?.[at] === tops[part] ? [name] : [])),
      spans: evidence(speak, at),
    }))
}

/** The parts that can be named as having found a topic, in the order they are asked. */
const finders = ['classifier', undefined, 'retrieval'] as const

function askParts({ topics, vocabulary }: Model, sought: Sought): readonly Float64Array[] {
  const { classifier, families } = topics
  return [
    classify(classifier, sought.vector),
    spreadFamilies(classify(families.classifier, sought.vector), families.of),
    ...find(topics, vocabulary, sought),
  ]
}

/** A word that may speak for topics: its place, and how much it says of each. */
type Speaker = { readonly span: Span; readonly weight: (topic: number) => number }

function speakers({ vocabulary, topics }: Model, tokens: readonly Token[]): readonly Speaker[] {
  return tokens.flatMap(({ stem, span }) => {
    const id = vocabulary.ids.get(`s${stem}`)
    return id === undefined
      ? []
      : [{ span, weight: (topic: number) => weightOf(topics.retrieval, id, topic) }]
  })
}

/** The words that speak for a topic the most, in the order of the text. */
function evidence(speak: readonly Speaker[], topic: number): readonly Span[] {
  return speak
    .map(({ span, weight }) => ({ span, weight: weight(topic) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, most.spans)
    .map(({ span }) => span)
    .toSorted(([a], [b]) => a - b)
}
