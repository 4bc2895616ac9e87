import type { IntentGuess, TopicGuess } from '../vocabulary/reading.ts'
import { stemsOf } from './engine/features.ts'
import { tokenise } from './engine/tokens.ts'
import { isKnown, vectoriseText } from './engine/vocabulary.ts'
import { intentGuesses } from './intent-guesses.ts'
import type { Model } from './model.ts'
import { topicGuesses } from './topic-guesses.ts'

/** A message as a model is asked about it: its plain words, names of products blanked, and the products it may mean. */
export type Asked = { readonly text: string; readonly products: readonly string[] }

/** What a message may be about, and what it may want; the likeliest first. */
export type Guesses = {
  readonly topics: readonly TopicGuess[]
  readonly intents: readonly IntentGuess[]
}

/** Asks a model about a message; its words are read once for all that is asked. */
export function guess(model: Model, { text, products }: Asked): Guesses {
  const tokens = tokenise(text)
  const stems = stemsOf(tokens, model.kinds)
  const vector = vectoriseText(model.vocabulary, tokens, stems)
  return {
    topics: topicGuesses(model, { tokens, stems, vector, products }),
    intents: intentGuesses(model, vector),
  }
}

/** Whether people use a word, as far as the model has seen. */
export function isWord({ vocabulary }: Model, word: string): boolean {
  return isKnown(vocabulary, word)
}
