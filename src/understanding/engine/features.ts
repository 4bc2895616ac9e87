import type { Kinds } from './kinds.ts'
import type { Token } from './tokens.ts'

/** How often each feature of one block occurs. */
export type Counts = ReadonlyMap<string, number>

/** What a text is recognised by: stems and pairs of stems, and pieces of words; both count alike. */
export type Features = { readonly stems: Counts; readonly pieces: Counts }

const piece = { least: 3, most: 4 }

/**
 * What a text is recognised by. A single stem begins with `s`, and so do a kind of thing that is named and a mark that
 * was put on the text; a pair of stems begins with `p`, a piece of a word with `c`.
 */
export function featuresOf(
  tokens: readonly Token[],
  kinds: Kinds,
  marks: readonly string[] = [],
): Features {
  return { stems: stemsOf(tokens, kinds, marks), pieces: piecesOf(tokens) }
}

/** The first block alone. */
export function stemsOf(
  tokens: readonly Token[],
  kinds: Kinds,
  marks: readonly string[] = [],
): Counts {
  const counts = new Map<string, number>()
  for (const mark of marks) add(counts, `s=${mark}`)
  for (const kind of kinds(tokens)) add(counts, `s@${kind}`)
  let before = '^'
  for (const { stem } of tokens) {
    add(counts, `s${stem}`)
    add(counts, `p${before} ${stem}`)
    before = stem
  }
  if (tokens.length > 0) add(counts, `p${before} $`)
  return counts
}

function piecesOf(tokens: readonly Token[]): Counts {
  const counts = new Map<string, number>()
  for (const { word } of tokens) {
    for (const feature of piecesOfWord(word)) add(counts, feature)
  }
  return counts
}

/** The pieces of one word with its edges, each as often as it occurs. */
export function piecesOfWord(plain: string): readonly string[] {
  const word = `^${plain}$`
  const pieces: string[] = []
  for (let length = piece.least; length <= piece.most; length += 1) {
    for (let at = 0; at + length <= word.length; at += 1) {
      pieces.push(`c${word.slice(at, at + length)}`)
    }
  }
  return pieces
}

function add(counts: Map<string, number>, feature: string) {
  counts.set(feature, (counts.get(feature) ?? 0) + 1)
}
