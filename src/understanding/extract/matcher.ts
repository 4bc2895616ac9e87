import type { Span } from '../../vocabulary/reading.ts'
import { type Classes, readPattern, type Step, widest } from './pattern.ts'
import type { Token } from './tokens.ts'
import type { Typed, Words } from './words.ts'

/** A pattern found: what it stands for, its first and last word, and the value of a kind it held. */
export type Match<T> = {
  readonly of: T
  readonly first: number
  /** The word after the last one. */
  readonly end: number
  readonly span: Span
  readonly typed?: Typed
}

/** Finds patterns in words, in the order of the words. */
export type Matcher<T> = (words: Words) => readonly Match<T>[]

type Entry<T> = { readonly of: T; readonly steps: readonly Step[] }
type Index<T> = {
  readonly byWord: Map<string, Entry<T>[]>
  /** By their first letters; {@link stemKey} of a word finds them. */
  readonly byStem: Map<string, Entry<T>[]>
  readonly byKind: Map<string, Entry<T>[]>
}

/** Prefix patterns are looked up by this many letters, so no stem may be shorter. */
const stemKey = 3

/**
 * Makes a matcher of patterns. It costs one look-up a word and a bounded walk a candidate, so its time grows with the
 * length of the text and with nothing else.
 */
export function openMatcher<T>(
  patterns: Iterable<readonly [pattern: string, of: T]>,
  classes: Classes,
): Matcher<T> {
  const index: Index<T> = { byWord: new Map(), byStem: new Map(), byKind: new Map() }
  for (const [pattern, of] of patterns)
    for (const steps of readPattern(pattern, classes)) enter(index, { of, steps })
  return words => words.tokens.flatMap((token, at) => matchesAt(index, words, { token, at }))
}

function enter<T>(index: Index<T>, entry: Entry<T>) {
  const first = entry.steps.find(step => !('initial' in step))
  if (!first || 'gap' in first || 'final' in first || 'initial' in first)
    throw new Error('a pattern begins with a word or a value')
  if ('typed' in first) return push(index.byKind, first.typed, entry)
  for (const word of first.words) push(index.byWord, word, entry)
  for (const stem of first.stems) {
    if (stem.length < stemKey) throw new Error(`"${stem}*" is too short to begin a pattern`)
    push(index.byStem, stem.slice(0, stemKey), entry)
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T) {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function matchesAt<T>(
  index: Index<T>,
  words: Words,
  { token, at }: { readonly token: Token; readonly at: number },
): readonly Match<T>[] {
  const found: Match<T>[] = []
  for (const { of, steps } of candidates(index, words, { token, at })) {
    const walked = walk(steps, words, { step: 0, at })
    if (walked) found.push(toMatch(of, words, { first: at, ...walked }))
  }
  return found
}

function candidates<T>(
  { byWord, byStem, byKind }: Index<T>,
  words: Words,
  { token, at }: { readonly token: Token; readonly at: number },
): readonly Entry<T>[] {
  if (token.stop) return []
  const lists = [
    byWord.get(token.word),
    byStem.get(token.word.slice(0, stemKey)),
    ...(words.typed.get(at)?.map(({ kind }) => byKind.get(kind)) ?? []),
  ]
  return lists.flatMap(list => list ?? [])
}

type Walked = { readonly end: number; readonly typed?: Typed }
type Place = { readonly step: number; readonly at: number }

function walk(steps: readonly Step[], words: Words, { step, at }: Place): Walked | undefined {
  const now = steps[step]
  if (!now) return { end: at }
  if ('gap' in now) return walkGap(steps, words, { step: step + 1, at })
  if ('initial' in now) {
    const begins = words.tokens[at - 1]?.stop !== undefined || at === 0
    return begins ? walk(steps, words, { step: step + 1, at }) : undefined
  }
  const token = words.tokens[at]
  if ('final' in now) return token && !token.stop ? undefined : { end: at }
  if (!token || token.stop || (token.parted && isPhrase(steps[step - 1]))) return undefined
  if ('typed' in now) return walkTyped(now.typed, words, { steps, step, at })
  return fits(token.word, now) ? walk(steps, words, { step: step + 1, at: at + 1 }) : undefined
}

/** A phrase goes on only from word to word; after a gap a comma may stand. */
function isPhrase(before: Step | undefined): boolean {
  return before !== undefined && !('gap' in before) && !('initial' in before)
}

function walkGap(steps: readonly Step[], words: Words, { step, at }: Place): Walked | undefined {
  for (let skipped = 0; skipped <= widest; skipped += 1) {
    const walked = walk(steps, words, { step, at: at + skipped })
    if (walked) return walked
    if (words.tokens[at + skipped]?.stop !== undefined) return undefined
  }
  return undefined
}

function walkTyped(
  kind: string,
  words: Words,
  { steps, step, at }: Place & { readonly steps: readonly Step[] },
): Walked | undefined {
  const typed = words.typed.get(at)?.find(value => value.kind === kind)
  const walked = typed && walk(steps, words, { step: step + 1, at: typed.end })
  return walked && { typed, ...walked }
}

function fits(
  word: string,
  step: { readonly words: ReadonlySet<string>; readonly stems: readonly string[] },
) {
  return step.words.has(word) || step.stems.some(stem => word.startsWith(stem))
}

function toMatch<T>(of: T, words: Words, found: { readonly first: number } & Walked): Match<T> {
  const from = words.tokens[found.first]?.from ?? 0
  return { of, span: [from, words.tokens[found.end - 1]?.to ?? from], ...found }
}
