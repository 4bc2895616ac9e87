import type { Token } from './extract/tokens.ts'
import type { Lexicon } from './lexicon.ts'

/** What has to be there before a message counts as written in a language. */
const enough = { letters: 2, letterShare: 0.15, words: 2, wordShare: 0.2 }

/** How much of a message is looked at. */
const looked = { letters: 1_000, words: 60 }

/** Tells a language other than English, as the Azure Support API names it. */
export function openLanguage({
  languages: { languages, own },
}: Lexicon): (tokens: readonly Token[]) => string | undefined {
  const lettered = languages.flatMap(({ id, letters }) =>
    letters === undefined ? [] : [{ id, letters: new RegExp(`[${letters}]`, 'gu') }],
  )
  const worded = languages.map(({ id, words = [] }) => ({ id, words: setOf(words) }))
  const english = setOf(own)
  return tokens => {
    const said = tokens.filter(token => !token.stop).slice(0, looked.words)
    const text = said
      .map(({ word }) => word)
      .join('')
      .slice(0, looked.letters)
    return (
      byLetters(text, lettered) ??
      byWords(
        said.map(({ word }) => word),
        worded,
        english,
      )
    )
  }
}

function setOf(lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap(list => list.split('|')))
}

function byLetters(
  text: string,
  known: readonly { readonly id: string; readonly letters: RegExp }[],
): string | undefined {
  return known.find(({ letters }) => {
    const count = text.match(letters)?.length ?? 0
    return count >= enough.letters && count >= text.length * enough.letterShare
  })?.id
}

function byWords(
  said: readonly string[],
  known: readonly { readonly id: string; readonly words: ReadonlySet<string> }[],
  english: ReadonlySet<string>,
): string | undefined {
  const counts = known.map(({ id, words }) => ({ id, count: countIn(said, words) }))
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a), { id: '', count: 0 })
  const sure = best.count >= enough.words && best.count >= said.length * enough.wordShare
  return sure && best.count > countIn(said, english) ? best.id : undefined
}

function countIn(said: readonly string[], words: ReadonlySet<string>): number {
  return said.filter(word => words.has(word)).length
}
