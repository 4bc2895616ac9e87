import type { Intent } from '../vocabulary/intent.ts'
import type { IntentGuess } from '../vocabulary/reading.ts'
import { join, likeliest, toChances } from './engine/stack.ts'
import type { Model } from './model.ts'

const most = 5

/** What a message may want, the likeliest first, each with the chance that it is right. */
export function intentGuesses({ intents }: Model, said: Float64Array): readonly IntentGuess[] {
  const { labels, weights } = intents
  const chances = toChances(join([said], weights))
  return likeliest(chances, most).map(at => ({
    intent: labels[at] as Intent,
    confidence: chances[at] ?? 0,
  }))
}
