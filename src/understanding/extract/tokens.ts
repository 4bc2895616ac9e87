import type { Span } from '../../vocabulary/reading.ts'

/** A word of a message in lower case, with its place. A stop ends a sentence and is no word. */
export type Token = {
  readonly word: string
  readonly from: number
  readonly to: number
  readonly stop?: true
}

const pieces = /[\p{L}\p{N}\p{M}_'.]+|[?!;]|\n\n/gu
const ends = /[?!;\n]/
const edges = new Set(["'", '.'])

/** Longer runs are no words: they cost and mean nothing. */
const longest = 48

/** The words of a stretch of text, in order. Dots and apostrophes stay inside a word, everything else parts it. */
export function tokenise(text: string, [from, to]: Span): readonly Token[] {
  const tokens: Token[] = []
  for (const piece of text.slice(from, to).matchAll(pieces))
    addPiece(tokens, piece[0], from + piece.index)
  return tokens
}

/** The words alone, as patterns and word lists spell them. */
export function wordsOf(text: string): readonly string[] {
  return tokenise(text, [0, text.length])
    .filter(token => !token.stop)
    .map(token => token.word)
}

function addPiece(tokens: Token[], piece: string, at: number) {
  let start = 0
  let end = piece.length
  while (start < end && edges.has(piece[start] ?? '')) start += 1
  while (end > start && edges.has(piece[end - 1] ?? '')) end -= 1
  const breaks = ends.test(piece)
  if (!breaks && end > start && end - start <= longest)
    tokens.push({ word: piece.slice(start, end).toLowerCase(), from: at + start, to: at + end })
  if (breaks || piece.includes('.', end)) tokens.push(stop(at + end, at + piece.length))
}

function stop(from: number, to: number): Token {
  return { word: '.', from, to, stop: true }
}
