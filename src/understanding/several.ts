import type { Span, TopicGuess } from '../vocabulary/reading.ts'
import { lies } from './gate.ts'
import type { Asked, Guesses } from './guesses.ts'

/** One question of a message that asks several: what it may be about, and its place in the words asked about. */
export type OneOf = { readonly topics: readonly TopicGuess[]; readonly span: Span }

/** From these chances on the first question, and one after it, have a topic of their own. */
const sure = { first: 0.5, next: 0.7 }

/** A shorter one asks nothing by itself: "Is that ok?" */
const fewest = 3

/**
 * The questions of a message that asks about two things or more, in order; empty where all it asks is about one. What
 * was told before a question belongs to it.
 */
export function severalQuestions(asked: Asked, guess: (asked: Asked) => Guesses): readonly OneOf[] {
  const spans = questionsIn(asked.text)
  if (spans.length < 2) return []
  const found: OneOf[] = []
  for (const span of spans) {
    const { topics } = guess({ ...asked, text: asked.text.slice(...span), marks: [] })
    const bound = found.length === 0 ? sure.first : sure.next
    const isNew = !found.some(one => topicOf(one) === topicOf({ topics }))
    if (isNew && surenessOf(topics) >= bound) found.push({ topics, span })
  }
  return found.length > 1 ? found : []
}

/** How sure the likeliest topic is, with those above and below it: they are one subject. */
function surenessOf([first, ...others]: readonly TopicGuess[]): number {
  const [topic = ''] = first?.topics ?? []
  const near = others.filter(
    ({ topics: [other = ''] }) => lies(other, [topic]) || lies(topic, [other]),
  )
  return near.reduce((sum, { confidence }) => sum + confidence, first?.confidence ?? 0)
}

function topicOf({ topics }: Pick<OneOf, 'topics'>): string | undefined {
  return topics[0]?.topics[0]
}

const opener =
  '(?:who|whom|whose|what|when|where|why|how|which|can|could|may|do|does|did|is|are|will|would|should|must)\\b'

const stops = /[.!?]+|\n+/g

/** "Is it allowed and who do we call then": a question of five words or more that is joined to another. */
const joined = new RegExp(
  `(?:^|[,;:])\\s*${opener}.*?\\s(?:and|plus|also)\\s+(?=${opener}(?:\\s+\\S+){4})`,
  'i',
)

function questionsIn(text: string): readonly Span[] {
  let from = 0
  const places = [...text.matchAll(stops)].flatMap(({ 0: signs, index }) => {
    const [start, end] = [from, index + signs.length]
    from = end
    if (!signs.endsWith('?') || /\S/.test(text.charAt(end))) return []
    const next = joined.exec(text.slice(start, end))
    return next ? [start + next.index + next[0].length, end] : [end]
  })
  return places
    .map((end, at): Span => [places[at - 1] ?? 0, end])
    .filter(([from, to]) => text.slice(from, to).trim().split(/\s+/).length >= fewest)
}
