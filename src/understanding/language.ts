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
  const byLetters = openLetters(languages)
  const byWords = openWords(languages, own)
  return tokens => {
    const words = tokens.flatMap(({ word, stop }) => (stop ? [] : word)).slice(0, looked.words)
    return byLetters(words.join('').slice(0, looked.letters)) ?? byWords(words)
  }
}

type Languages = Lexicon['languages']['languages']

function openLetters(languages: Languages): (text: string) => string | undefined {
  const lettered = languages.flatMap(({ id, letters = '' }) =>
    letters === '' ? [] : [{ id, letters }],
  )
  const any = new RegExp(`[${lettered.map(({ letters }) => letters).join('')}]`, 'u')
  const known = lettered.map(({ id, letters }) => ({ id, each: new RegExp(`[${letters}]`, 'gu') }))
  return text =>
    any.test(text)
      ? known.find(({ each }) => {
          const count = text.match(each)?.length ?? 0
          return count >= enough.letters && count >= text.length * enough.letterShare
        })?.id
      : undefined
}

/** English is counted beside the others: what it has more words of is none of them. */
function openWords(languages: Languages, own: readonly string[]) {
  const places = new Map<string, number[]>()
  for (const [place, words] of [...languages.map(({ words = [] }) => words), own].entries()) {
    for (const word of setOf(words)) places.set(word, [...(places.get(word) ?? []), place])
  }
  return (said: readonly string[]): string | undefined => {
    const counts = new Uint16Array(languages.length + 1)
    for (const word of said)
      for (const place of places.get(word) ?? []) counts[place] = (counts[place] ?? 0) + 1
    const english = counts.at(-1) ?? 0
    const best = Math.max(...counts.subarray(0, -1))
    const sure = best >= enough.words && best >= said.length * enough.wordShare
    return sure && best > english ? languages[counts.indexOf(best)]?.id : undefined
  }
}

function setOf(lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap(list => list.split('|')))
}
