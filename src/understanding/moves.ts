import type { Intent } from '../vocabulary/intent.ts'
import type { IntentGuess, Stance } from '../vocabulary/reading.ts'
import { type Match, openMatcher } from './extract/matcher.ts'
import type { Words } from './extract/words.ts'
import type { Lexicon } from './lexicon.ts'

/** Only a short message is known as a whole, and only a short one is an answer. */
const longest = { move: 10, answer: 30 }

/** What a short message does in a conversation, and whether it says yes or no. */
export type Moves = {
  readonly move?: IntentGuess
  readonly stance?: Stance
  /** What it says is only supposed. */
  readonly supposed: boolean
}

/** Knows short messages word for word, and a yes or no that a message begins with. */
export function openMoves({
  moves: { moves, clauses, stance, supposed },
  lists,
}: Lexicon): (words: Words) => Moves {
  const known = openMatcher(sayingsOf(moves), lists.lists)
  const requests = openMatcher(sayingsOf(clauses), lists.lists)
  const openings = openMatcher(
    (['not-sure', 'no', 'yes'] as const).flatMap(kind =>
      stance[kind].map(one => [one, kind] as const),
    ),
    lists.lists,
  )
  const suppositions = openMatcher(
    supposed.map(one => [one, true] as const),
    lists.lists,
  )
  return words => {
    const count = words.tokens.filter(token => !token.stop).length
    const whole = count <= longest.move ? wholeOf(known(words), words) : undefined
    const said = count <= longest.answer ? openingOf(openings(words), words) : undefined
    return {
      ...moveOf(whole, requests(words).find(match => isClause(match, words))?.of),
      ...(said ? { stance: said } : {}),
      supposed: suppositions(words).some(({ first }) => first === 0),
    }
  }
}

function sayingsOf(moves: readonly { readonly intent: Intent; readonly say: readonly string[] }[]) {
  return moves.flatMap(({ intent, say }) => say.map(one => [one, intent] as const))
}

function moveOf(whole: Intent | undefined, part: Intent | undefined): Pick<Moves, 'move'> {
  if (whole) return { move: { intent: whole, confidence: 1 } }
  return part ? { move: { intent: part, confidence: 0.95 } } : {}
}

const parting = /[,;:()–—\n-]/

/** Whether a phrase stands by itself and asks nothing: "…, open a ticket", but not "can I open a ticket" or "open a ticket?". */
function isClause({ first, end }: Match<unknown>, { tokens, text }: Words): boolean {
  const between = (one: number) => text.slice(tokens[one - 1]?.to, tokens[one]?.from)
  const next = tokens[end]
  const begins = first === 0 || tokens[first - 1]?.stop === true || parting.test(between(first))
  const ends = !next || (next.stop ? text[next.from] !== '?' : parting.test(between(end)))
  return begins && ends
}

/** A move that takes in every word. */
function wholeOf<T>(found: readonly Match<T>[], { tokens }: Words): T | undefined {
  const last = tokens.findLastIndex(token => !token.stop)
  const first = tokens.findIndex(token => !token.stop)
  return found.find(match => match.first === first && match.end === last + 1)?.of
}

/** Words that go on after a yes or a no; "no internet at all" is none. */
const onward = new Set(
  'but we it i they that this he she there please only just and unfortunately sadly not never because as sorry'.split(
    ' ',
  ),
)

/** Of the openings the longest counts: "no idea" is not "no". */
function openingOf(found: readonly Match<Stance>[], { tokens }: Words): Stance | undefined {
  const openings = found.filter(({ first }) => first === 0).toSorted((a, b) => b.end - a.end)
  return openings.find(({ end }) => {
    const next = tokens[end]
    return !next || next.stop || next.parted || end > 1 || onward.has(next.word)
  })?.of
}
