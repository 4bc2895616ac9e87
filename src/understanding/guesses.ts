import type { IntentGuess, TopicGuess } from '../vocabulary/reading.ts'
import { stemsOf } from './engine/features.ts'
import { askPanel } from './engine/panel.ts'
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
  const [whole = none, families = none, intents = none] = askPanel(model.panel, vector)
  const lead = leadOf(text)
  const [first = none] = lead === text ? [whole] : askPanel(model.panel, vectorOf(model, lead))
  return {
    topics: topicGuesses(model, { vector, products, whole, families, lead: first }),
    intents: intentGuesses(model, intents),
  }
}

const none = new Float64Array(0)

function vectorOf({ vocabulary, kinds }: Model, text: string): Vector {
  const tokens = tokenise(text)
  return vectoriseText(vocabulary, tokens, stemsOf(tokens, kinds))
}

/** Whether people use a word, as far as the model has seen. */
export function isWord({ vocabulary }: Model, word: string): boolean {
  return isKnown(vocabulary, word)
}
