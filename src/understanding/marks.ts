import type { FactValue } from '../vocabulary/facts.ts'
import { stem } from './engine/tokens.ts'
import { type Matcher, openMatcher } from './extract/matcher.ts'
import type { Words } from './extract/words.ts'
import type { Told } from './facts.ts'
import type { Lists } from './schema.ts'

/** What patterns found in a message. */
export type Marked = {
  readonly prose: Words
  readonly pasted: Words
  /** The products it may be about; empty where it names none. */
  readonly products: readonly string[]
  readonly facts: readonly Told[]
}

/** A product named among so many others says nothing. */
const mostProducts = 2

/** Words of a paste that are looked at, and from how many on it is one. */
const paste = { most: 120, least: 6 }

/**
 * Names what patterns found, for a model to learn from beside the words: which lists of words are spoken of, which facts
 * are told, of which product, and what stands in a paste. So what is known of words in one place helps wherever they
 * are read, and a word that no message had counts like those it is listed with.
 */
export function openMarks(lists: Lists['lists']): (marked: Marked) => readonly string[] {
  const listed: Matcher<string> = openMatcher(
    Object.keys(lists).map(name => [`@${name}`, `list ${name}`] as const),
    lists,
  )
  return ({ prose, pasted, products, facts }) => [
    ...new Set([
      ...listed(prose).map(({ of }) => of),
      ...facts.flatMap(({ fact, value }) => [fact, ...(isWord(value) ? [`${fact} ${value}`] : [])]),
      ...(products.length > mostProducts ? [] : products),
      ...(pasted.tokens.length < paste.least ? [] : ['paste']),
      ...pasted.tokens.slice(0, paste.most).map(({ word }) => `pasted ${stem(word)}`),
    ]),
  ]
}

/** A number or a version differs from message to message, and says nothing of what they are about. */
function isWord(value: FactValue): value is string | boolean {
  return typeof value === 'boolean' || (typeof value === 'string' && !/\d\.\d/.test(value))
}
