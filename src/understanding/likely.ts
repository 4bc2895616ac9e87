import type { TopicGuess } from '../vocabulary/reading.ts'

/** From which chance on the first guess is answered alone, and from which share of it on others are weighed beside it. */
const bounds = { sure: 0.85, beside: 0.1, least: 0.04, most: 5 }

/** Whether the first guess may be answered without a look at the others. */
function isSure([first]: readonly TopicGuess[]): boolean {
  return (first?.confidence ?? 0) >= bounds.sure
}

/** The guesses worth weighing, the likeliest first: one where it is sure, five at most. */
export function likelyGuesses(guesses: readonly TopicGuess[]): readonly TopicGuess[] {
  const [first] = guesses
  if (!first || isSure(guesses)) return guesses.slice(0, 1)
  const floor = Math.max(bounds.least, first.confidence * bounds.beside)
  return guesses.filter(({ confidence }) => confidence >= floor).slice(0, bounds.most)
}
