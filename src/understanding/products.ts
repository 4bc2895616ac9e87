import type { ProductGuess, Span } from '../vocabulary/reading.ts'
import { openMatcher } from './extract/matcher.ts'
import { mentioned, type Named, narrow, outermost } from './extract/mentions.ts'
import { overlap, type Words } from './extract/words.ts'
import type { Lexicon } from './lexicon.ts'
import type { ProductPatterns } from './schema.ts'

/** What a message says about products. */
export type ProductsFound = {
  readonly products: ProductGuess
  readonly compare: boolean
  /** Named, and not only hinted at. */
  readonly firm: boolean
  /** Where names of products stand, to be hidden from what looks for the subject. */
  readonly names: readonly Span[]
}

type Lists = Lexicon['lists']['lists']

/**
 * Reads which products a message may be about: every cue narrows, the stronger is believed. What lies on a `taken`
 * place is part of the name of something else.
 */
export function openProducts(
  lexicon: Lexicon,
): (words: Words, taken: readonly Span[]) => ProductsFound {
  const every = lexicon.shapes.find(({ id }) => id === 'product')?.values.map(({ id }) => id) ?? []
  const lists = lexicon.lists.lists
  const cues = openCues(lexicon.products, lists)
  const compared = openCompared(lexicon.products.compare, { lists, every })
  return (words, taken) => {
    const found = cues(words).filter(({ span }) => !taken.some(one => overlap(one, span)))
    const meant = found.filter(({ aside }) => !aside)
    const used = meant.length > 0 ? meant : found
    const side = compared(words, used)
    return {
      names: found.filter(({ of }) => !of.keep).map(({ span }) => span),
      compare: side !== undefined,
      firm: found.some(({ of }) => !of.hint),
      products: side ? sideBySide(side, every, found) : one(used, every),
    }
  }
}

type Found = Named & { readonly aside: boolean }

/** The cues of a message, each with whether it is only named to say that another is meant. */
function openCues({ cues, compare }: ProductPatterns, lists: Lists) {
  const named = openMatcher(
    cues.flatMap(cue => cue.when.map(when => [when, cue] as const)),
    lists,
  )
  const unless = openMatcher(
    cues.flatMap(cue => (cue.unless ?? []).map(when => [when, cue] as const)),
    lists,
  )
  const past = openMatcher(
    compare.past.map(when => [when, true] as const),
    lists,
  )
  return (words: Words): readonly Found[] => {
    const all = named(words)
    if (all.length === 0) return []
    const cues = new Set(all.map(({ of }) => of))
    const barred = new Set(unless(words, of => cues.has(of)).map(({ of }) => of))
    const before = new Set(past(words).map(({ end }) => end))
    const found = outermost(all.filter(({ of }) => !barred.has(of)))
    return found.map(match => ({ ...match, aside: before.has(match.first) }))
  }
}

/** The products wanted side by side; an empty list is all of them. */
function openCompared(
  { words, all }: ProductPatterns['compare'],
  { lists, every }: { readonly lists: Lists; readonly every: readonly string[] },
) {
  const everyone = openMatcher(
    all.map(when => [when, true] as const),
    lists,
  )
  const some = openMatcher(
    words.map(when => [when, true] as const),
    lists,
  )
  return (read: Words, used: readonly Named[]): readonly string[] | undefined => {
    if (everyone(read).length > 0) return []
    if (used.length < 2) return undefined
    const compares = some(read).length > 0
    const { products, listed } = mentioned(read, used, { every, compares })
    if (products.length < 2) return undefined
    return products.length > 2 || listed || compares ? products : undefined
  }
}

function one(found: readonly Named[], every: readonly string[]): ProductGuess {
  const { by, ...narrowed } = narrow(found, every)
  if (!by) return { ...narrowed, named: false }
  return { ...narrowed, named: true, cue: { name: by.of.name, span: by.span } }
}

function sideBySide(
  side: readonly string[],
  every: readonly string[],
  [first]: readonly Named[],
): ProductGuess {
  return {
    possible: side.length > 0 ? side : every,
    named: true,
    assumed: false,
    ...(first ? { cue: { name: first.of.name, span: first.span } } : {}),
  }
}
