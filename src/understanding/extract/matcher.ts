import type { Span } from '../../vocabulary/reading.ts'
import { type Classes, openPatterns, type Step, widest } from './pattern.ts'
import { openingSize } from './tokens.ts'
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
}
type Index<T> = {
  readonly byWord: Map<string, Entry<T>[]>
  /** By their first letters; the opening of a word finds them. */
  readonly byStem: Map<string, Entry<T>[]>
  readonly byKind: Map<string, Entry<T>[]>
}

/**
 * Makes a matcher of patterns. It costs one look-up a word and a bounded walk a candidate, so its time grows with the
 * length of the text and with nothing else.
 */
export function openMatcher<T>(
  patterns: Iterable<readonly [pattern: string, of: T]>,
  classes: Classes,
): Matcher<T> {
  const index: Index<T> = { byWord: new Map(), byStem: new Map(), byKind: new Map() }
  const read = openPatterns(classes)
  for (const [pattern, of] of patterns) for (const steps of read(pattern)) enter(index, of, steps)
  return (words, wanted = anything) => {
    const found: Match<T>[] = []
    for (const [at, token] of words.tokens.entries())
      if (!token.stop) lookUp(index, { words, wanted, found }, at)
    return found
  }
}

function anything(): boolean {
  return true
}

function enter<T>(index: Index<T>, of: T, steps: readonly Step[]) {
  const at = steps.findIndex(({ kind }) => kind !== 'begin')
  const first = steps[at]
  const entry = { of, steps, next: at + 1 }
  if (first?.kind !== 'word' && first?.kind !== 'value')
    throw new Error('a pattern begins with a word or a value')
  if (first.kind === 'value') push(index.byKind, first.value, entry)
  for (const word of first.words) push(index.byWord, word, entry)
  for (const stem of first.stems) {
    if (stem.length < openingSize) throw new Error(`"${stem}*" is too short to begin a pattern`)
    push(index.byStem, stem.slice(0, openingSize), entry)
  }
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

function lookUp<T>({ byWord, byStem, byKind }: Index<T>, search: Search<T>, at: number) {
  const { words } = search
  const { word = '', opening = '' } = words.tokens[at] ?? {}
  for (const entry of byWord.get(word) ?? []) goOn(entry, search, { at, end: at + 1 })
  for (const entry of byStem.get(opening) ?? []) {
    const first = entry.steps[entry.next - 1]
    if (first && begins(word, first)) goOn(entry, search, { at, end: at + 1 })
  }
  for (const typed of words.typed.get(at) ?? []) {
    for (const entry of byKind.get(typed.kind) ?? [])
      goOn(entry, search, { at, end: typed.end, typed })
  }
}

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
  return fits(token.word, now) ? walk(way, step + 1, at + 1) : undefined
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
    if (way.words.tokens[at + skipped]?.stop !== undefined) return undefined
  }
  return undefined
}

function walkValue(way: Way, step: number, at: number): Walked | undefined {
  const kind = way.steps[step]?.value
  const typed = way.words.typed.get(at)?.find(value => value.kind === kind)
  const walked = typed && walk(way, step + 1, typed.end)
  return walked && { typed, ...walked }
}

function fits(word: string, step: Step): boolean {
  return step.words.has(word) || begins(word, step)
}

function begins(word: string, { stems }: Step): boolean {
  return stems.some(stem => word.startsWith(stem))
}

function toMatch<T>(of: T, words: Words, found: { readonly first: number } & Walked): Match<T> {
  const from = words.tokens[found.first]?.from ?? 0
  return { of, span: [from, words.tokens[found.end - 1]?.to ?? from], ...found }
}
