import type { Span } from '../../vocabulary/reading.ts'
import { bitOf, type Classes, openPatterns, type Step, widest } from './pattern.ts'
import { openingOf, openingSize, openingsCount, type Token } from './tokens.ts'
import type { Typed, Words } from './words.ts'

/** A pattern found: what it stands for, its first and last word, and the value of a kind it held. */
export type Match<T> = {
  readonly of: T
  readonly first: number
  /** The word after the last one. */
  readonly end: number
  readonly span: Span
  readonly typed?: Typed | undefined
}

/** Finds patterns in words, in the order of the words; of what is not wanted none is looked for. */
export type Matcher<T> = (words: Words, wanted?: (of: T) => boolean) => readonly Match<T>[]

type Entry<T> = {
  readonly of: T
  readonly steps: readonly Step[]
  /** The place of the first step after the one it is found by. */
  readonly next: number
  /** A bit for each opening that the word there may have; most candidates fail by it. */
  readonly openings: number
}
type Index<T> = {
  /** For each opening of a word, the place of its shelf; most have none, which is place 0. */
  readonly places: Uint16Array
  readonly shelves: Shelf<T>[]
  readonly byKind: Map<string, Entry<T>[]>
}

/** What may begin with a word of some opening: by the whole word, or by the letters it begins with. */
type Shelf<T> = { readonly byWord: Map<string, Entry<T>[]>; readonly stems: Entry<T>[] }

/**
 * Makes a matcher of patterns. It costs one look-up a word and a bounded walk a candidate, so its time grows with the
 * length of the text and with nothing else.
 */
export function openMatcher<T>(
  patterns: Iterable<readonly [pattern: string, of: T]>,
  classes: Classes,
): Matcher<T> {
  const index: Index<T> = {
    places: new Uint16Array(openingsCount),
    shelves: [newShelf()],
    byKind: new Map(),
  }
  const read = openPatterns(classes)
  for (const [pattern, of] of patterns) for (const steps of read(pattern)) enter(index, of, steps)
  return (words, wanted = anything) => {
    const found: Match<T>[] = []
    const search = { words, wanted, found }
    for (let at = 0; at < words.tokens.length; at += 1) lookUp(index, search, at)
    return found
  }
}

function anything(): boolean {
  return true
}

function enter<T>(index: Index<T>, of: T, steps: readonly Step[]) {
  const at = steps.findIndex(({ kind }) => kind !== 'begin')
  const first = steps[at]
  const second = steps[at + 1]
  const openings = second?.kind === 'word' ? second.openings : anyOpening
  const entry = { of, steps, next: at + 1, openings }
  if (first?.kind !== 'word' && first?.kind !== 'value')
    throw new Error('a pattern begins with a word or a value')
  if (first.kind === 'value') push(index.byKind, first.value, entry)
  for (const word of first.words) push(shelfOf(index, word).byWord, word, entry)
  for (const stem of first.stems) {
    if (stem.length < openingSize) throw new Error(`"${stem}*" is too short to begin a pattern`)
    shelfOf(index, stem).stems.push(entry)
  }
}

/** Every bit. */
const anyOpening = -1

function shelfOf<T>({ places, shelves }: Index<T>, word: string): Shelf<T> {
  const opening = openingOf(word)
  if (places[opening] === 0) places[opening] = shelves.push(newShelf()) - 1
  return shelves[places[opening] ?? 0] ?? newShelf()
}

function newShelf<T>(): Shelf<T> {
  return { byWord: new Map(), stems: [] }
}

function push<T>(map: Map<string, T[]>, key: string, value: T) {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

type Search<T> = {
  readonly words: Words
  readonly wanted: (of: T) => boolean
  readonly found: Match<T>[]
}

function lookUp<T>({ places, shelves, byKind }: Index<T>, search: Search<T>, at: number) {
  const { tokens, typed } = search.words
  const token = tokens[at]
  if (!token || token.stop) return
  const place = places[token.opening] ?? 0
  if (place !== 0) takeDown(shelves[place], search, at)
  if (typed.size === 0 || byKind.size === 0) return
  for (const value of typed.get(at) ?? []) {
    const { kind, end } = value
    const bit = bitAt(search, end)
    const entries = byKind.get(kind)?.filter(({ openings }) => (openings & bit) !== 0) ?? none
    for (const entry of entries) goOn(entry, search, { at, end, typed: value })
  }
}

/** The bit of the opening of the word at a place. */
function bitAt<T>({ words }: Search<T>, at: number): number {
  return bitOf(words.tokens[at]?.opening ?? 0)
}

function takeDown<T>(shelf: Shelf<T> | undefined, search: Search<T>, at: number) {
  if (!shelf) return
  const word = search.words.tokens[at]?.word ?? ''
  const end = at + 1
  const bit = bitAt(search, end)
  for (const entry of shelf.byWord.get(word) ?? none)
    if (entry.openings & bit) goOn(entry, search, { at, end })
  for (const entry of shelf.stems) {
    const first = entry.steps[entry.next - 1]
    if (entry.openings & bit && first && begins(word, first)) goOn(entry, search, { at, end })
  }
}

const none: readonly never[] = []

type Begun = { readonly at: number } & Walked

/** Follows a pattern from its first word or value, which stands at a place. */
function goOn<T>(
  { of, steps, next }: Entry<T>,
  { words, wanted, found }: Search<T>,
  { at, end, typed }: Begun,
) {
  if (next > 1 && !isStart(words, at)) return
  const walked = next === steps.length ? { end } : walk({ steps, words }, next, end)
  if (walked && wanted(of)) found.push(toMatch(of, words, { first: at, typed, ...walked }))
}

type Walked = { readonly end: number; readonly typed?: Typed | undefined }
type Way = { readonly steps: readonly Step[]; readonly words: Words }

function walk(way: Way, step: number, at: number): Walked | undefined {
  const { steps, words } = way
  const now = steps[step]
  if (!now) return { end: at }
  if (now.kind === 'gap') return walkGap(way, step + 1, at)
  if (now.kind === 'begin') return isStart(words, at) ? walk(way, step + 1, at) : undefined
  const token = words.tokens[at]
  if (now.kind === 'end') return token && !token.stop ? undefined : { end: at }
  if (!token || token.stop || (token.parted && isPhrase(steps[step - 1]))) return undefined
  if (now.kind === 'value') return walkValue(way, step, at)
  return fits(token, now) ? walk(way, step + 1, at + 1) : undefined
}

function isStart({ tokens }: Words, at: number): boolean {
  return at === 0 || tokens[at - 1]?.stop === true
}

/** A phrase goes on only from word to word; after a gap a comma may stand. */
function isPhrase(before: Step | undefined): boolean {
  return before?.kind === 'word' || before?.kind === 'value'
}

function walkGap(way: Way, step: number, at: number): Walked | undefined {
  for (let skipped = 0; skipped <= widest; skipped += 1) {
    const walked = walk(way, step, at + skipped)
    if (walked) return walked
    if (way.words.tokens[at + skipped]?.stop) return undefined
  }
  return undefined
}

function walkValue(way: Way, step: number, at: number): Walked | undefined {
  const kind = way.steps[step]?.value
  const typed = way.words.typed.get(at)?.find(value => value.kind === kind)
  const walked = typed && walk(way, step + 1, typed.end)
  return walked && { typed, ...walked }
}

function fits({ word, opening }: Token, step: Step): boolean {
  return mayBe(opening, step) && (step.words.has(word) || begins(word, step))
}

/** Whether a word may be one of a step's, by a glance at how it begins. */
function mayBe(opening: number, { openings }: Step): boolean {
  return (openings & bitOf(opening)) !== 0
}

function begins(word: string, { stems }: Step): boolean {
  return stems.some(stem => word.startsWith(stem))
}

function toMatch<T>(of: T, words: Words, found: { readonly first: number } & Walked): Match<T> {
  const from = words.tokens[found.first]?.from ?? 0
  return { of, span: [from, words.tokens[found.end - 1]?.to ?? from], ...found }
}
