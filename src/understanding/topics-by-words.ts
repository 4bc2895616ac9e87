import type { TopicGuess } from '../vocabulary/reading.ts'
import { type Match, openMatcher } from './extract/matcher.ts'
import { asPattern } from './extract/pattern.ts'
import { readWords } from './extract/values.ts'
import type { Lexicon } from './lexicon.ts'
import type { MaskedText } from './masked-text.ts'

type Said = { readonly topic: string; readonly weight: number }

/** Finds topics by the words users have for them; a word that few topics share says more. */
export function openTopicsByWords(lexicon: Lexicon): (masked: MaskedText) => readonly TopicGuess[] {
  const topics = lexicon.topics.map(({ id, words }) => ({
    id,
    words: words.map(asPattern).filter(Boolean),
  }))
  const shared = countAll(topics.flatMap(({ words }) => words))
  const weight = (word: string) =>
    Math.log(1 + topics.length / (shared.get(word) ?? 1)) * word.split(' ').length
  const said = openMatcher(
    topics.flatMap(({ id, words }) =>
      words.map(word => [word, { topic: id, weight: weight(word) }] as const),
    ),
    {},
  )
  return masked => {
    const found = said(readWords(masked.text, [[0, masked.text.length]], '2000-01-01'))
    return rank(found)
      .slice(0, 5)
      .map(([topic, score]) => ({
        topics: [topic],
        confidence: score / (score + 8),
        by: ['word'],
        spans: found.filter(({ of }) => of.topic === topic).map(({ span }) => masked.place(span)),
      }))
  }
}

function rank(found: readonly Match<Said>[]): readonly (readonly [string, number])[] {
  const scores = new Map<string, number>()
  for (const { of } of found) scores.set(of.topic, (scores.get(of.topic) ?? 0) + of.weight)
  return [...scores].toSorted((a, b) => b[1] - a[1])
}

function countAll(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
