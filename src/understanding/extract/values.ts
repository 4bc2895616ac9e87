import type { Span } from '../../vocabulary/reading.ts'
import { dateAt, dateWords, daysSince, periodAt } from './dates.ts'
import { durationAt, durationWords } from './durations.ts'
import { numberAt, numberWords } from './numbers.ts'
import { stopAt, type Token, tokenise } from './tokens.ts'
import type { Typed, Words } from './words.ts'

const version = /^v?(1\.(?:[5-8]\.\d{1,2}|(?:9|[1-4]\d)(?:\.\d{1,3}|\.x)?))$/

/** Most words begin no value, and need no closer look. */
const opening = new Set([...numberWords, ...durationWords, ...dateWords])
const digits = /^v?\d/

/** Reads some stretches of a message into words, and finds the numbers, versions, dates and lengths of time in them. */
export function readWords(text: string, spans: readonly Span[], today: string): Words {
  return withValues(text, wordsIn(text, spans), today)
}

/** The words of some stretches of a message; what was said in one does not run on in the next. */
export function wordsIn(text: string, spans: readonly Span[]): readonly Token[] {
  return spans.flatMap(span => [...tokenise(text, span), stopAt(span[1], span[1])])
}

/** Finds the numbers, versions, dates and lengths of time in words. */
export function withValues(text: string, tokens: readonly Token[], today: string): Words {
  const typed = new Map<number, readonly Typed[]>()
  const words: Words = { text, tokens, typed }
  let taken = 0
  for (const [at, { word }] of tokens.entries()) {
    if (!opening.has(word) && !digits.test(word)) continue
    const found = valuesAt(words, at, today).filter(
      ({ kind }) => kind !== 'duration' || at >= taken,
    )
    if (found.length > 0) typed.set(at, found)
    taken = found.reduce(
      (end, one) => (one.kind === 'duration' ? Math.max(end, one.end) : end),
      taken,
    )
  }
  return words
}

/** Reads pasted lines: words and versions, but no lengths of time and no dates, which are the log's own. */
export function readPasted(text: string, spans: readonly Span[]): Words {
  const tokens = wordsIn(text, spans)
  const typed = new Map<number, readonly Typed[]>()
  for (const [at, { word }] of tokens.entries()) {
    const found = versionAt(word, at)
    if (found) typed.set(at, [found])
  }
  return { text, tokens, typed }
}

/** The words of both, as one reading. */
export function joined(first: Words, second: Words): Words {
  if (second.tokens.length === 0) return first
  const shift = first.tokens.length
  const typed = new Map(first.typed)
  for (const [at, found] of second.typed)
    typed.set(
      at + shift,
      found.map(value => ({ ...value, end: value.end + shift })),
    )
  return { text: first.text, tokens: [...first.tokens, ...second.tokens], typed }
}

function valuesAt(words: Words, at: number, today: string): readonly Typed[] {
  const token = words.tokens[at]
  if (!token || token.stop) return []
  return [
    versionAt(token.word, at),
    periodAt(words.tokens, at, today) ?? sinceAt(words.tokens, at, today) ?? durationAt(words, at),
    dateAt(words.tokens, at, today),
    plainNumber(words.tokens, at),
  ].filter(value => value !== undefined)
}

function versionAt(word: string, at: number): Typed | undefined {
  const found = version.exec(word)
  return found?.[1]
    ? { kind: 'version', value: found[1].replace(/\.x$/, ''), end: at + 1 }
    : undefined
}

/** "since 3 October" is a length of time that ends today. */
function sinceAt(tokens: readonly Token[], at: number, today: string): Typed | undefined {
  if (tokens[at]?.word !== 'since') return undefined
  const date = dateAt(tokens, dateStart(tokens, at + 1), today)
  if (date?.kind !== 'date') return undefined
  return { kind: 'duration', value: daysSince(date.value, today), since: true, end: date.end }
}

const fillers = new Set('early mid late end beginning middle of the about around'.split(' '))

function dateStart(tokens: readonly Token[], at: number): number {
  let start = at
  while (start < at + 3 && fillers.has(tokens[start]?.word ?? '')) start += 1
  return start
}

function plainNumber(tokens: readonly Token[], at: number): Typed | undefined {
  const found = numberAt(tokens, at)
  return found && { kind: 'number', value: found.value, end: found.end }
}
