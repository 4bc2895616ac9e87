import type { Bare } from '../vocabulary/reading.ts'
import { openMatcher } from './extract/matcher.ts'
import { asPattern } from './extract/pattern.ts'
import { spanOf, type Typed, type Words } from './extract/words.ts'
import type { Lexicon } from './lexicon.ts'

/** Longer messages are no answers: words in them that a fact might have for values mean nothing by themselves. */
const longest = 40

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ')
const places = new Map<string, number>([
  ...ordinals.map((word, index) => [word, index + 1] as const),
  ...['1st', '2nd', '3rd', '4th', '5th', '6th'].map((word, index) => [word, index + 1] as const),
  ['last', -1],
  ['latter', -1],
  ['former', 1],
])

/** Reads the values in an answer that only the conversation can give a meaning. */
export function openBare(lexicon: Lexicon): (words: Words) => readonly Bare[] {
  const named = openMatcher(
    lexicon.shapes.flatMap(({ id: fact, values }) =>
      values.flatMap(({ id: value, words }) =>
        words
          .map(asPattern)
          .filter(Boolean)
          .map(word => [word, { fact, value }] as const),
      ),
    ),
    {},
  )
  return words => {
    const count = words.tokens.filter(token => !token.stop).length
    if (count > longest) return []
    const values = [...words.typed].flatMap(([at, found]) =>
      found.map(value => toBare(words, at, value)),
    )
    const spoken = named(words).map(({ of, span }): Bare => ({ kind: 'word', ...of, span }))
    return [...values, ...ordinalsOf(words, count), ...spoken]
  }
}

function toBare(words: Words, at: number, typed: Typed): Bare {
  const span = spanOf(words, at, typed.end)
  if (typed.kind === 'date') return { kind: 'date', value: typed.value[0], span }
  if (typed.kind === 'duration') return { kind: 'duration', value: typed.value, span }
  if (typed.kind === 'version') return { kind: 'version', value: typed.value, span }
  return { kind: 'number', value: typed.value, span }
}

/** "the second one" anywhere; "b" or "option 2" where little else is said. */
function ordinalsOf({ tokens }: Words, count: number): readonly Bare[] {
  return tokens.flatMap((token, at): readonly Bare[] => {
    const letter = /^[a-h]$/.test(token.word) && (count <= 2 || tokens[at - 1]?.word === 'option')
    const value = letter ? token.word.charCodeAt(0) - 96 : places.get(token.word)
    return value === undefined ? [] : [{ kind: 'ordinal', value, span: [token.from, token.to] }]
  })
}
