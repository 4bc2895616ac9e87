import type { ProductPatterns } from '../schema.ts'
import type { Match } from './matcher.ts'
import { overlap, type Words } from './words.ts'

/** A cue of the products, found in a message. */
export type Named = Match<ProductPatterns['cues'][number]>

/** What a group of cues comes to. */
export type Narrowed = {
  /** Every product still possible. */
  readonly possible: readonly string[]
  /** The cue that decided, if any did. */
  readonly by?: Named
  /** Only because a loose name is taken for it. */
  readonly assumed: boolean
  /** What it may be as well, where that has to be known before anything is promised. */
  readonly others?: readonly string[]
}

/** The strongest first; a cue that contradicts what is left is not believed, and a loose name is taken for one product. */
export function narrow(found: readonly Named[], every: readonly string[]): Narrowed {
  const ranked = found.toSorted((a, b) => b.of.strength - a.of.strength)
  let possible = every
  let by: Named | undefined
  for (const match of ranked) {
    const left = possible.filter(product => match.of.means.includes(product))
    if (left.length > 0 && (left.length < possible.length || !by)) by = match
    if (left.length > 0) possible = left
  }
  if (!by) return { possible, assumed: false }
  if (possible.length === 1) return { possible, by, assumed: false }
  return assume(ranked, possible) ?? { possible, by, assumed: false }
}

function assume(ranked: readonly Named[], possible: readonly string[]): Narrowed | undefined {
  const by = ranked.find(({ of }) => of.assume !== undefined && possible.includes(of.assume))
  if (by?.of.assume === undefined) return undefined
  const others = by.of.wary && possible.filter(product => product !== by.of.assume)
  return { possible: [by.of.assume], by, assumed: true, ...(others ? { others } : {}) }
}

/** Of names inside names the longest counts ("Azure Stack" in "Azure Stack HCI" is none), of crossing ones the stronger. */
export function outermost(found: readonly Named[]): readonly Named[] {
  const outer = found.filter(one => !found.some(other => isWithin(one, other)))
  const ranked = outer.toSorted((a, b) => b.of.strength - a.of.strength || size(b) - size(a))
  const kept: Named[] = []
  for (const one of ranked) {
    if (!kept.some(other => overlap(one.span, other.span))) kept.push(one)
  }
  return kept.toSorted((a, b) => a.first - b.first)
}

function isWithin(one: Named, other: Named): boolean {
  return other.first <= one.first && other.end >= one.end && size(other) > size(one)
}

function size({ first, end }: Named): number {
  return end - first
}

type Mention = Narrowed & { readonly first: number; readonly end: number }

/** Every product there is, and whether a word of the message says that products are compared. */
export type Known = { readonly every: readonly string[]; readonly compares: boolean }

/** The products that a message names apart from each other, and whether some stand side by side in a list. */
export type Mentioned = { readonly products: readonly string[]; readonly listed: boolean }

/**
 * Reads the products named apart from each other. Names side by side are one mention; a loose name ("AKS") counts only
 * where it is set against another.
 */
export function mentioned(
  words: Words,
  found: readonly Named[],
  { every, compares }: Known,
): Mentioned {
  const all = groups(words, found).map(group => toMention(group, every))
  const signs = all.length > 2 || compares ? /[,/&?;+:]/ : /[/&?]/
  const against = (one?: Mention, other?: Mention) =>
    isAgainst(words, signs, [one, other]) && (compares || !isOnHost(words, one, other))
  const counting = all.filter(
    (mention, index) =>
      !mention.assumed || against(all[index - 1], mention) || against(mention, all[index + 1]),
  )
  const single = counting.filter(({ possible }) => possible.length === 1)
  return {
    products: [...new Set(single.flatMap(({ possible }) => possible))],
    listed: single.some((mention, index) => isListed(words, single[index - 1], mention)),
  }
}

function toMention(group: readonly Named[], every: readonly string[]): Mention {
  return { ...narrow(group, every), first: group[0]?.first ?? 0, end: group.at(-1)?.end ?? 0 }
}

function groups(words: Words, found: readonly Named[]): readonly (readonly Named[])[] {
  const made: Named[][] = []
  for (const match of found.filter(({ of }) => !of.hint)) {
    const last = made.at(-1)
    if (last && isOne(words, last, match)) last.push(match)
    else made.push([match])
  }
  return made
}

const joints = new Set('on in at the our running under with by enabled aks azure'.split(' '))

function isOne({ tokens, text }: Words, group: readonly Named[], next: Named): boolean {
  const last = group.at(-1)
  if (!last || next.first - last.end > 3) return false
  const between = tokens.slice(last.end, next.first)
  const parted = /[,;/|+]/.test(text.slice(last.span[1], next.span[0]))
  const agree = next.of.means.some(product => group.every(({ of }) => of.means.includes(product)))
  return agree && !parted && between.every(({ word }) => joints.has(word))
}

const links = new Set(
  'vs versus and or against than as to both between while whereas unlike different differently'.split(
    ' ',
  ),
)

/** So far apart two names are still set against each other. */
const farthest = 9

/** Two names that stand close together with a word or a sign of choice between them: "AKS vs HCI", "on AKS? on HCI?". */
function isAgainst(
  { tokens, text }: Words,
  signs: RegExp,
  [one, other]: readonly (Mention | undefined)[],
): boolean {
  if (!one || !other || other.first - one.end > farthest) return false
  const between = tokens.slice(one.end, other.first)
  const gap = text.slice(tokens[one.end - 1]?.to, tokens[other.first]?.from)
  if (other.first - one.end <= 3 && signs.test(gap)) return true
  const afterStop = between.findIndex(({ stop }) => stop) + 1
  const goesOn = afterStop === 0 || between[afterStop]?.word === 'and'
  return goesOn && between.some(({ word }) => links.has(word))
}

/** "Azure Local and AKS" is a platform with the clusters on it, unless something says that they are compared. */
function isOnHost({ tokens }: Words, one?: Mention, other?: Mention): boolean {
  const between = tokens.slice(one?.end, other?.first).map(({ word }) => word)
  const said = between.filter(word => links.has(word))
  return other?.assumed === true && said.length > 0 && said.every(word => word === 'and')
}

const choices = new Set('vs versus and or against'.split(' '))

/** Two products that are no part of one story: "AKS or Azure Local", "HCI 2021 & Azure Local". */
function isListed(words: Words, one?: Mention, other?: Mention): boolean {
  if (!one || !other || one.possible[0] === other.possible[0]) return false
  const between = words.tokens.slice(one.end, other.first)
  const signs = words.text.slice(words.tokens[one.end - 1]?.to, words.tokens[other.first]?.from)
  const near = between.length <= 2 && /[,/&?]/.test(signs)
  return near || (between.length <= 3 && between.some(({ word }) => choices.has(word)))
}
