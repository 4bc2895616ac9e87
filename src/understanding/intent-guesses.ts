import type { Intent } from '../vocabulary/intent.ts'
import type { IntentGuess } from '../vocabulary/reading.ts'
import { classify } from './engine/parts.ts'
import { join, likeliest, toChances } from './engine/stack.ts'
import type { Vector } from './engine/vector.ts'
import type { Model } from './model.ts'

const most = 5

/** What a message may want, the likeliest first, each with the chance that it is right. */
export function intentGuesses({ intents }: Model, vector: Vector): readonly IntentGuess[] {
  const { labels, classifier, weights } = intents
  const chances = toChances(join([classify(classifier, vector)], weights))
  return likeliest(chances, most).map(at => ({
    intent: labels[at] as Intent,
    confidence: chances[at] ?? 0,
  }))
}
