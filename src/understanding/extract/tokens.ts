import type { Span } from '../../vocabulary/reading.ts'

/** A word of a message in lower case, with its place. A stop ends a sentence and is no word. */
export type Token = {
  readonly word: string
  readonly from: number
  readonly to: number
  readonly stop?: true
  /** A comma or the like stands before it: no phrase runs from the word before into it. */
  readonly parted?: true
}

const pieces = /[\p{L}\p{N}\p{M}_'.]+|\p{Extended_Pictographic}|[?!;]|\n\n/gu
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
  for (const piece of text.slice(from, to).matchAll(pieces))
    addPiece(tokens, piece[0], from + piece.index)
  return tokens.map((token, at) => (isParted(text, tokens[at - 1], token) ? part(token) : token))
}

function isParted(text: string, before: Token | undefined, token: Token): boolean {
  return before !== undefined && signs.test(text.slice(before.to, token.from))
}

function part(token: Token): Token {
  return { ...token, parted: true }
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
  if (!breaks) addWords(tokens, piece.slice(start, end), at + start)
  const short = abbreviations.has(piece.slice(start, end).toLowerCase())
  if (breaks || (piece.includes('.', end) && !short)) tokens.push(stop(at + end, at + piece.length))
}

/** `docs.microsoft.com` is three words, `1.27.3` is one. */
function addWords(tokens: Token[], text: string, at: number) {
  const whole = /^v?\d/i.test(text)
  let from = at
  for (const part of whole ? [text] : text.split('.')) {
    if (part.length > 0 && part.length <= longest)
      tokens.push({ word: part.toLowerCase(), from, to: from + part.length })
    from += part.length + 1
  }
}

function stop(from: number, to: number): Token {
  return { word: '.', from, to, stop: true }
}
