import type { Span, TopicGuess } from '../vocabulary/reading.ts'
import { type Features, featuresOf } from './engine/features.ts'
import { classify, find, spreadFamilies } from './engine/parts.ts'
import { weightOf } from './engine/rows.ts'
import { join, toChances } from './engine/stack.ts'
import { type Token, tokenise } from './engine/tokens.ts'
import { vectorise } from './engine/vocabulary.ts'
import { nothing } from './lessons.ts'
import type { Model } from './model.ts'

/** A message as topics are looked for in it: its plain words, names of products blanked, and the products it may mean. */
export type Asked = { readonly text: string; readonly products: readonly string[] }

const most = { guesses: 5, spans: 4 }

/** Ways to understand what a message is about, the likeliest first; none where it is about nothing of ours. */
export function topicGuesses(model: Model, { text, products }: Asked): readonly TopicGuess[] {
  const tokens = tokenise(text)
  const features = featuresOf(tokens, model.kinds)
  const parts = askParts(model, features, products)
  const chances = toChances(join(parts, model.topics.weights))
  const best = best5(chances)
  const { labels } = model.topics
  if (labels[best[0] ?? 0] === nothing) return []
  return best
    .filter(at => labels[at] !== nothing)
    .map(at => ({
      topics: [labels[at] ?? ''],
      confidence: chances[at] ?? 0,
      by: finders.flatMap((name, part) => (name && isFirst(parts[part], at) ? [name] : [])),
      spans: evidence(model, tokens, at),
    }))
}

/** The parts that can be named as having found a topic, in the order they are asked. */
const finders = ['classifier', undefined, 'retrieval'] as const

function askParts(model: Model, features: Features, products: readonly string[]) {
  const { labels, classifier, families } = model.topics
  const vector = vectorise(model.vocabulary, features)
  return [
    classify(classifier, vector),
    spreadFamilies(classify(families.classifier, vector), families.labels, labels),
    ...find(model.topics, model.vocabulary, { features, products }),
  ]
}

function best5(chances: Float64Array): readonly number[] {
  return [...chances.keys()]
    .toSorted((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0))
    .slice(0, most.guesses)
}

function isFirst(said: Float64Array | undefined, at: number): boolean {
  const own = said?.[at] ?? 0
  return said?.every(other => other <= own) ?? false
}

/** The words that speak for a topic the most, in the order of the text. */
function evidence(
  { vocabulary, topics }: Model,
  tokens: readonly Token[],
  at: number,
): readonly Span[] {
  const weighed = tokens.flatMap(({ stem, span }) => {
    const id = vocabulary.ids.get(`s${stem}`)
    const weight = id === undefined ? 0 : weightOf(topics.retrieval, id, at)
    return weight > 0 ? [{ span, weight }] : []
  })
  return weighed
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, most.spans)
    .map(({ span }) => span)
    .toSorted(([a], [b]) => a - b)
}
