import type { IntentGuess, Stance } from '../vocabulary/reading.ts'
import { wordsOf } from './extract/tokens.ts'
import type { Words } from './extract/words.ts'
import type { Lexicon } from './lexicon.ts'

/** Only short messages are known as a whole. */
const longest = 8

/** What a short message does in a conversation, and whether it says yes or no. */
export type Moves = { readonly move?: IntentGuess; readonly stance?: Stance }

/** Knows short messages word for word, and a yes or no that a message begins with. */
export function openMoves({ moves }: Lexicon): (words: Words) => Moves {
  const known = new Map(
    moves.moves.flatMap(({ intent, say }) => say.map(one => [key(wordsOf(one)), intent] as const)),
  )
  const stances = (['not-sure', 'no', 'yes'] as const).map(stance => ({
    stance,
    starts: moves.stance[stance].map(one => key(wordsOf(one))),
  }))
  return ({ tokens }) => {
    const said = tokens.filter(token => !token.stop).map(({ word }) => word)
    const intent = said.length <= longest ? known.get(key(said)) : undefined
    const opening = key(said.slice(0, longest))
    const stance = stances.find(({ starts }) =>
      starts.some(start => begins(opening, start)),
    )?.stance
    return {
      ...(intent ? { move: { intent, confidence: 1 } } : {}),
      ...(stance ? { stance } : {}),
    }
  }
}

function key(words: readonly string[]): string {
  return words.join(' ')
}

function begins(text: string, start: string): boolean {
  return text === start || text.startsWith(`${start} `)
}
