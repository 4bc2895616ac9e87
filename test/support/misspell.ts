import { type Chance, chance } from './chance.ts'

/** A typo in one of so many words. */
const every = 6

/** Shorter words are seldom misspelt so that it matters, and never so that they can be known again. */
const shortest = 4

/** A text with one typo in every six words, at least one where a word is long enough; the same for the same seed. */
export function misspell(text: string, seed: number): string {
  const by = chance(seed)
  const pieces = text.split(/(\s+)/)
  const places = [...pieces.keys()].filter(at => /^[a-z]+$/i.test(pieces[at] ?? ''))
  const long = places.filter(at => (pieces[at]?.length ?? 0) >= shortest)
  const count = Math.min(long.length, Math.max(1, Math.round(places.length / every)))
  for (let typo = 0; typo < count; typo += 1) {
    const [at = 0] = long.splice(by.below(long.length), 1)
    pieces[at] = mistype(pieces[at] ?? '', by)
  }
  return pieces.join('')
}

/** Two letters change places, one is lost, doubled, or another than was meant. */
function mistype(word: string, by: Chance): string {
  const at = 1 + by.below(word.length - 2)
  const [before, letter, next, after] = [
    word.slice(0, at),
    word[at],
    word[at + 1],
    word.slice(at + 2),
  ]
  const other = String.fromCodePoint(97 + by.below(26))
  const wrong = by.pick([
    `${next}${letter}`,
    `${next}`,
    `${letter}${letter}${next}`,
    `${other}${next}`,
  ])
  return before + wrong + after
}
