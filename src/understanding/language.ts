import type { Words } from './extract/words.ts'
import type { Lexicon } from './lexicon.ts'

/** Words of a language that must be there before a message counts as written in it. */
const enough = { words: 2, share: 0.2 }

/** Tells a language other than English, as the Azure Support API names it. */
export function openLanguage({ languages }: Lexicon): (words: Words) => string | undefined {
  const known = languages.languages.map(({ id, words = [], letters }) => ({
    id,
    words: new Set(words),
    letters: letters === undefined ? undefined : new RegExp(`[${letters}]`, 'u'),
  }))
  return ({ tokens, text }) => {
    const foreign = known.find(({ letters }) => letters?.test(text.slice(0, 1_000)))
    if (foreign) return foreign.id
    const said = tokens.filter(token => !token.stop).slice(0, 60)
    const counted = known.map(({ id, words }) => ({
      id,
      count: said.filter(({ word }) => words.has(word)).length,
    }))
    const best = counted.reduce((a, b) => (b.count > a.count ? b : a), { id: '', count: 0 })
    const sure = best.count >= enough.words && best.count >= said.length * enough.share
    return sure ? best.id : undefined
  }
}
