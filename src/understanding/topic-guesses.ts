import type { Span, TopicGuess } from '../vocabulary/reading.ts'
import type { Counts } from './engine/features.ts'
import { classify, find, spreadFamilies } from './engine/parts.ts'
import { type Rows, weightOf } from './engine/rows.ts'
import { greatest, join, likeliest, toChances } from './engine/stack.ts'
import type { Token } from './engine/tokens.ts'
import type { Vector } from './engine/vector.ts'
import type { Vocabulary } from './engine/vocabulary.ts'
import { nothing } from './lessons.ts'
import type { Model } from './model.ts'

/** A message as topics are looked for in it. */
export type Sought = {
  readonly tokens: readonly Token[]
  readonly stems: Counts
  readonly vector: Vector
  /** The same of what it leads to. */
  readonly lead: Vector
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
  const words = knownWords(model.vocabulary, sought.tokens)
  return best
    .filter(at => labels[at] !== nothing)
    .map(at => ({
      topics: [labels[at] ?? ''],
      confidence: chances[at] ?? 0,
      by: finders.flatMap((name, part) => (name && parts[part]?.[at] === tops[part] ? [name] : [])),
      spans: evidence(words, model.topics.retrieval, at),
    }))
}

/** The parts that can be named as having found a topic, in the order they are asked. */
const finders = ['classifier', undefined, 'retrieval'] as const

function askParts({ topics, vocabulary }: Model, sought: Sought): readonly Float64Array[] {
  const { classifier, families } = topics
  const whole = classify(classifier, sought.vector)
  return [
    whole,
    spreadFamilies(classify(families.classifier, sought.vector), families.of),
    ...find(topics, vocabulary, sought),
    sought.lead === sought.vector ? whole : classify(classifier, sought.lead),
  ]
}

/** A word that is known, and its place. */
type Known = { readonly span: Span; readonly id: number }

function knownWords({ ids }: Vocabulary, tokens: readonly Token[]): readonly Known[] {
  return tokens.flatMap(({ stem, span }) => {
    const id = ids.get(`s${stem}`)
    return id === undefined ? [] : [{ span, id }]
  })
}

/** The words that speak for a topic the most, in the order of the text. */
function evidence(words: readonly Known[], retrieval: Rows, topic: number): readonly Span[] {
  return words
    .map(({ span, id }) => ({ span, weight: weightOf(retrieval, id, topic) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, most.spans)
    .map(({ span }) => span)
    .toSorted(([a], [b]) => a - b)
}
