import type { IntentGuess, TopicGuess } from '../vocabulary/reading.ts'
import { stemsOf } from './engine/features.ts'
import { tokenise } from './engine/tokens.ts'
import type { Vector } from './engine/vector.ts'
import { isKnown, vectoriseText } from './engine/vocabulary.ts'
import { intentGuesses } from './intent-guesses.ts'
import { leadOf } from './lead.ts'
import type { Model } from './model.ts'
import { topicGuesses } from './topic-guesses.ts'

/** A message as a model is asked about it. */
export type Asked = {
  /** Its plain words, names of products blanked. */
  readonly text: string
  /** The products it may mean. */
  readonly products: readonly string[]
  /** What patterns found in it, by name. */
  readonly marks: readonly string[]
}

/** What a message may be about, and what it may want; the likeliest first. */
export type Guesses = {
  readonly topics: readonly TopicGuess[]
  readonly intents: readonly IntentGuess[]
}

/** Asks a model about a message; its words are read once for all that is asked. */
export function guess(model: Model, { text, products, marks }: Asked): Guesses {
  const tokens = tokenise(text)
  const stems = stemsOf(tokens, model.kinds, marks)
  const vector = vectoriseText(model.vocabulary, tokens, stems)
  const lead = leadOf(text)
  const first = lead === text ? vector : vectorOf(model, lead)
  return {
    topics: topicGuesses(model, { tokens, stems, vector, lead: first, products }),
    intents: intentGuesses(model, vector),
  }
}

function vectorOf({ vocabulary, kinds }: Model, text: string): Vector {
  const tokens = tokenise(text)
  return vectoriseText(vocabulary, tokens, stemsOf(tokens, kinds))
}

/** Whether people use a word, as far as the model has seen. */
export function isWord({ vocabulary }: Model, word: string): boolean {
  return isKnown(vocabulary, word)
}
