import type { Intent } from '../vocabulary/intent.ts'
import type { IntentGuess } from '../vocabulary/reading.ts'
import { featuresOf } from './engine/features.ts'
import { classify } from './engine/parts.ts'
import { join, toChances } from './engine/stack.ts'
import { tokenise } from './engine/tokens.ts'
import { vectorise } from './engine/vocabulary.ts'
import type { Model } from './model.ts'

const most = 5

/** What a message may want, the likeliest first, each with the chance that it is right. */
export function intentGuesses(
  { vocabulary, kinds, intents }: Model,
  text: string,
): readonly IntentGuess[] {
  const { labels, classifier, weights } = intents
  const vector = vectorise(vocabulary, featuresOf(tokenise(text), kinds))
  const chances = toChances(join([classify(classifier, vector)], weights))
  return [...chances.keys()]
    .toSorted((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0))
    .slice(0, most)
    .map(at => ({ intent: labels[at] as Intent, confidence: chances[at] ?? 0 }))
}
