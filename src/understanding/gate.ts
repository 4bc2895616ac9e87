import type { TopicGuess } from '../vocabulary/reading.ts'

/** Whether a topic is one of some, or lies below one of them. */
export function lies(topic: string, under: readonly string[]): boolean {
  return under.some(one => topic === one || topic.startsWith(`${one}.`))
}

/** The value of the longest prefix of a topic that a table lists. */
export function nearest<T>(table: Readonly<Record<string, T>>, topic: string): T | undefined {
  for (let at = topic.length; at > 0; at = topic.lastIndexOf('.', at - 1)) {
    const prefix = topic.slice(0, at)
    if (Object.hasOwn(table, prefix)) return table[prefix]
  }
  return undefined
}

/** How many ways to understand a message its facts are read for. */
const ways = 3

/** Every topic that a message may well be about. */
export function likelyTopics(guesses: readonly TopicGuess[]): readonly string[] {
  const [best] = guesses
  return guesses
    .slice(0, ways)
    .filter(({ confidence }) => confidence * 3 >= (best?.confidence ?? 0))
    .flatMap(({ topics }) => topics)
}
