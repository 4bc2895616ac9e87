import type { ProductGuess, Span } from '../vocabulary/reading.ts'
import { type Match, type Matcher, openMatcher } from './extract/matcher.ts'
import type { Words } from './extract/words.ts'
import type { Lexicon } from './lexicon.ts'
import type { ProductPatterns } from './schema.ts'

/** What a message says about products. */
export type ProductsFound = {
  readonly products: ProductGuess
  readonly compare: boolean
  /** Where names of products stand, to be hidden from what looks for the subject. */
  readonly names: readonly Span[]
}

type Cue = ProductPatterns['cues'][number]
type Named = Match<Cue>

/** Reads which products a message may be about: every cue narrows, the stronger is believed. */
export function openProducts(
  lexicon: Lexicon,
): (words: Words, taken: readonly Span[]) => ProductsFound {
  const { cues, compare } = lexicon.products
  const every = productIds(lexicon)
  const lists = lexicon.lists.lists
  const named = openMatcher(
    cues.flatMap(cue => cue.when.map(when => [when, cue] as const)),
    lists,
  )
  const asides = openMatcher(
    compare.past.map(when => [when, true] as const),
    lists,
  )
  const together = openCompare(compare, lists)
  return (words, taken) => {
    const found = outermost(named(words)).filter(
      ({ span }) => !taken.some(one => overlap(one, span)),
    )
    const aside = asides(words)
    const meant = found.filter(match => !aside.some(({ end }) => end === match.first))
    const used = meant.length > 0 ? meant : found
    const compared = together(words, mentions(words, used, every))
    return {
      names: found.filter(({ of }) => !of.keep).map(({ span }) => span),
      compare: compared !== undefined,
      products: compared ? side(compared, found) : single(used, every),
    }
  }
}

function productIds({ shapes }: Lexicon): readonly string[] {
  return shapes.find(({ id }) => id === 'product')?.values.map(({ id }) => id) ?? []
}

function overlap(one: Span, other: Span): boolean {
  return one[0] < other[1] && other[0] < one[1]
}

/** Of names inside names the longest counts: "Azure Stack" in "Azure Stack HCI" is none. */
function outermost(found: readonly Named[]): readonly Named[] {
  return found.filter(
    one =>
      !found.some(
        other => contains(other, one) && (size(other) > size(one) || first(found, other, one)),
      ),
  )
}

function contains(outer: Named, inner: Named): boolean {
  return outer !== inner && outer.first <= inner.first && outer.end >= inner.end
}

function first(found: readonly Named[], one: Named, other: Named): boolean {
  return (
    size(one) === size(other) && found.indexOf(one) < found.indexOf(other) && one.of === other.of
  )
}

function size({ first, end }: Named): number {
  return end - first
}

function single(found: readonly Named[], every: readonly string[]): ProductGuess {
  const { possible, decided } = narrow(found, every)
  if (!decided) return { possible, named: false, assumed: false }
  const cue = { name: decided.of.name, span: decided.span }
  const assumed = possible.length > 1 ? assume(found, possible) : undefined
  if (!assumed) return { possible, named: true, cue, assumed: false }
  return {
    possible: [assumed.product],
    named: true,
    cue: { name: assumed.by.of.name, span: assumed.by.span },
    assumed: true,
  }
}

/** The strongest first; a cue that contradicts what is left is not believed. */
function narrow(found: readonly Named[], every: readonly string[]) {
  let possible = every
  let decided: Named | undefined
  for (const match of found.toSorted((a, b) => b.of.strength - a.of.strength)) {
    const left = possible.filter(product => match.of.means.includes(product))
    if (left.length > 0 && (left.length < possible.length || !decided)) decided = match
    if (left.length > 0) possible = left
  }
  return { possible, decided }
}

function assume(found: readonly Named[], possible: readonly string[]) {
  for (const by of found.toSorted((a, b) => b.of.strength - a.of.strength)) {
    const product = by.of.assume
    if (product && possible.includes(product)) return { product, by }
  }
  return undefined
}

/** The products named apart from each other: names side by side are one mention. */
function mentions(
  words: Words,
  found: readonly Named[],
  every: readonly string[],
): readonly string[] {
  const groups: Named[][] = []
  for (const match of found.filter(({ of }) => !of.hint)) {
    const last = groups.at(-1)
    if (last && isOneMention(words, last, match)) last.push(match)
    else groups.push([match])
  }
  const named = groups.map(group => single(group, every).possible)
  return [...new Set(named.flatMap(possible => (possible.length === 1 ? possible : [])))]
}

const joints = new Set(
  'on in at the our running under over with for by enabled aks azure'.split(' '),
)

function isOneMention({ tokens, text }: Words, group: readonly Named[], next: Named): boolean {
  const last = group.at(-1)
  if (!last || next.first - last.end > 3) return false
  const between = tokens.slice(last.end, next.first)
  const parted = /[,;/|+]/.test(text.slice(last.span[1], next.span[0]))
  const agree = next.of.means.some(product => group.every(({ of }) => of.means.includes(product)))
  return agree && !parted && between.every(({ word }) => joints.has(word))
}

type Together = (words: Words, products: readonly string[]) => readonly string[] | undefined

function openCompare(
  { words, all }: ProductPatterns['compare'],
  lists: Lexicon['lists']['lists'],
): Together {
  const asked: Matcher<'words' | 'all'> = openMatcher(
    [...words.map(when => [when, 'words'] as const), ...all.map(when => [when, 'all'] as const)],
    lists,
  )
  return (read, products) => {
    const found = asked(read)
    if (found.some(({ of }) => of === 'all')) return products.length > 1 ? products : []
    if (products.length < 2) return undefined
    return products.length > 2 || found.length > 0 ? products : undefined
  }
}

function side(compared: readonly string[], found: readonly Named[]): ProductGuess {
  const [cue] = found
  return {
    possible: compared,
    named: cue !== undefined,
    assumed: false,
    ...(cue ? { cue: { name: cue.of.name, span: cue.span } } : {}),
  }
}
