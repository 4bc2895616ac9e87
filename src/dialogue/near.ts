import type { Book } from '../policy/book.ts'

/** How many examples are shown, and how short a word may be to say what a message is about. */
const bounds = { examples: 4, word: 4 }

/**
 * Questions that the bot can answer and that share words with a message, the nearest first, one a topic; rare words
 * count more. None where it shares no word with any.
 */
export function examplesNear(text: string, book: Book): readonly string[] {
  const said = wordsOf(text.slice(0, longest))
  const { all, weight } = indexOf(book)
  const scored = all.map(({ id, example, words }) => ({
    id,
    example,
    score: shared(said, words, weight),
  }))
  const nearest = scored.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score)
  const firsts = new Map<string, string>()
  for (const { id, example } of nearest) if (!firsts.has(id)) firsts.set(id, example)
  return [...firsts.values()].slice(0, bounds.examples)
}

type Example = {
  readonly id: string
  readonly example: string
  readonly words: ReadonlySet<string>
}
type Index = { readonly all: readonly Example[]; readonly weight: (word: string) => number }

/** The examples of a book never change; reading them anew would cost more than all the rest of an answer. */
const indexes = new WeakMap<Book, Index>()

function indexOf(book: Book): Index {
  const known = indexes.get(book)
  if (known) return known
  const all = [...book.topics.values()].flatMap(({ id, examples = [] }) =>
    examples.map(example => ({ id, example, words: wordsOf(example) })),
  )
  const index = { all, weight: rarity(all.map(({ words }) => words)) }
  indexes.set(book, index)
  return index
}

/** What a message is about is said in its beginning. */
const longest = 2000

function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter(word => word.length >= bounds.word))
}

function rarity(texts: readonly ReadonlySet<string>[]): (word: string) => number {
  const counts = new Map<string, number>()
  for (const word of texts.flatMap(words => [...words]))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return word => Math.log(texts.length / (counts.get(word) ?? texts.length))
}

function shared(
  said: ReadonlySet<string>,
  words: ReadonlySet<string>,
  weight: (word: string) => number,
): number {
  const both = [...words].filter(word => said.has(word))
  return both.reduce((sum, word) => sum + weight(word), 0) / Math.sqrt(words.size || 1)
}
