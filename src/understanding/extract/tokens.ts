import type { Span } from '../../vocabulary/reading.ts'

/**
 * A word of a message in lower case, with its place. A stop ends a sentence and is no word. All have one shape, which
 * makes matching fast.
 */
export type Token = {
  readonly word: string
  /** A number of its first letters: it is looked up by it so often that it is made once. */
  readonly opening: number
  readonly from: number
  readonly to: number
  readonly stop: boolean
  /** A comma or the like stands before it: no phrase runs from the word before into it. */
  readonly parted: boolean
}

/** So many letters of a word make its opening, one of so many. */
export const openingSize = 3
export const openingsCount = 4096

const pieces = /[\p{L}\p{N}\p{M}_'.]+|\p{Extended_Pictographic}|[?!;]|\n\n/gu
const plainPieces = /[A-Za-z0-9_'.]+|[?!;]|\n\n/g
const foreign = /[^\n\r\t -~]/
const ends = /[?!;\n]/
const signs = /[,;()|&+?]|\s\/|\/\s/

/** A dot after these ends no sentence. */
const abbreviations = new Set('vs incl approx ca resp excl ie eg aka nr'.split(' '))
const edges = new Set(["'", '.'])

/** Longer runs are no words: they cost and mean nothing. */
const longest = 48

/**
 * The words of a stretch of text, in order. Apostrophes stay inside a word, dots inside numbers and versions; everything
 * else parts it.
 */
export function tokenise(text: string, [from, to]: Span): readonly Token[] {
  const tokens: Token[] = []
  const stretch = text.slice(from, to)
  for (const piece of stretch.matchAll(foreign.test(stretch) ? pieces : plainPieces))
    addPiece({ tokens, text }, piece[0], from + piece.index)
  return tokens
}

const possessive =
  /^(?!(?:it|that|this|what|who|he|she|there|here|let|where|how|when|why)'s$)(.+)'s$/

/** What a word is found by: "hybrid's" is "hybrid", "it's" stays. */
export function withoutPossessive(word: string): string {
  return word.endsWith("'s") ? word.replace(possessive, '$1') : word
}

/** The token as if another word stood in its place. */
export function withWord(token: Token, word: string): Token {
  const { from, to, stop, parted } = token
  return { word, opening: openingOf(word), from, to, stop, parted }
}

/** The number of a word's first letters; words that begin alike have the same, and some others too. */
export function openingOf(word: string): number {
  let number = 0
  const size = Math.min(word.length, openingSize)
  for (let at = 0; at < size; at += 1) number = number * 37 + word.charCodeAt(at)
  return number % openingsCount
}

/** The words alone, as patterns and word lists spell them. */
export function wordsOf(text: string): readonly string[] {
  return tokenise(text, [0, text.length])
    .filter(token => !token.stop)
    .map(token => token.word)
}

type Made = { readonly tokens: Token[]; readonly text: string }

function addPiece(made: Made, piece: string, at: number) {
  let start = 0
  let end = piece.length
  while (start < end && edges.has(piece[start] ?? '')) start += 1
  while (end > start && edges.has(piece[end - 1] ?? '')) end -= 1
  if (ends.test(piece)) return addStop(made, at, at + piece.length)
  const text = piece.slice(start, end)
  addWords(made, text, at + start)
  const open = piece.includes('.', end) && !abbreviations.has(text.toLowerCase())
  if (open) addStop(made, at + end, at + piece.length)
}

/** `docs.microsoft.com` is three words, `1.27.3` is one. */
function addWords(made: Made, text: string, at: number) {
  if (!text.includes('.') || /^v?\d/i.test(text)) return addWord(made, text, at)
  let from = at
  for (const part of text.split('.')) {
    addWord(made, part, from)
    from += part.length + 1
  }
}

function addWord({ tokens, text }: Made, word: string, from: number) {
  if (word.length === 0 || word.length > longest) return
  const before = tokens.at(-1)
  const lower = withoutPossessive(word.toLowerCase())
  const to = from + word.length
  const parted = before !== undefined && signs.test(text.slice(before.to, from))
  tokens.push({ word: lower, opening: openingOf(lower), from, to, stop: false, parted })
}

/** The end of a sentence at a place. */
export function stopAt(from: number, to: number): Token {
  return { word: '.', opening: 0, from, to, stop: true, parted: false }
}

function addStop({ tokens }: Made, from: number, to: number) {
  tokens.push(stopAt(from, to))
}
