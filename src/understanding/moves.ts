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
  const known = openMatcher(
    moves.flatMap(({ intent, say }) => say.map(one => [one, intent] as const)),
    lists.lists,
  )
  const requests = openMatcher(clauses.flatMap(requestsOf), lists.lists)
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
      ...(whole ? { move: { intent: whole, confidence: 1 } } : requestIn(requests(words), words)),
      ...(said ? { stance: said } : {}),
      supposed: suppositions(words).some(({ first }) => first === 0),
    }
  }
}

/** Where a request may stand: by itself, by itself as a question too, or at the beginning of what goes on. */
type Place = 'say' | 'asked' | 'before'
type Request = { readonly intent: Intent; readonly place: Place }

function requestsOf(clause: Lexicon['moves']['clauses'][number]) {
  const { intent } = clause
  const places: readonly Place[] = ['say', 'asked', 'before']
  return places.flatMap(place =>
    (clause[place] ?? []).map(one => [one, { intent, place }] as const),
  )
}

/** The longest request that stands where it may. */
function requestIn(found: readonly Match<Request>[], words: Words): Pick<Moves, 'move'> {
  const standing = found.filter(match => stands(match, words))
  const [request] = standing.toSorted((a, b) => b.end - b.first - (a.end - a.first))
  if (!request) return {}
  return { move: { intent: request.of.intent, confidence: 0.95, span: request.span } }
}

const parting = /[,;:()–—\n-]/

/** "…, open a ticket" asks for one, "can I open a ticket" and "open a ticket?" do not. */
function stands({ of: { place }, first, end }: Match<Request>, { tokens, text }: Words): boolean {
  if (place === 'before') return first === 0
  const between = (at: number) => text.slice(tokens[at - 1]?.to, tokens[at]?.from)
  const next = tokens[end]
  const isQuestion = next?.stop === true && text[next.from] === '?'
  if (isQuestion && place === 'say') return false
  const begins = first === 0 || tokens[first - 1]?.stop === true || parting.test(between(first))
  return begins && (!next || next.stop === true || parting.test(between(end)))
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
