import type { Lists } from '../schema.ts'
import { type Matcher, openMatcher } from './matcher.ts'
import type { Words } from './words.ts'

/** How what is said at some words is meant: it is so, it is not so, nobody knows, or it is only planned. */
export type Scope = (first: number) => Meant

/** What words before turn round. */
export type Meant = {
  readonly negated: boolean
  readonly unsure: boolean
  readonly planned: boolean
  /** Something is not so in the same clause, before it or after, near or far. */
  readonly turned: boolean
  /** Anything is in doubt, wherever it stands. */
  readonly doubted: boolean
  /** Anything is not so, wherever it stands. */
  readonly denied: boolean
}

const kinds = ['negate', 'unless', 'unsure', 'plan', 'doubt'] as const

/** How far back a word turns round what follows it. */
const reach = { negate: 3, unsure: 16, plan: 10 }

/** Reads what the words of a message turn round. */
export function openScope({ scope, lists }: Lists): (words: Words) => Scope {
  const turns: Matcher<(typeof kinds)[number]> = openMatcher(
    kinds.flatMap(kind => scope[kind].map(when => [when, kind] as const)),
    lists,
  )
  const reasons = new Set(scope.reason)
  const begins = new Set([...scope.clause, ...scope.reason])
  return words => {
    const found = turns(words)
    const lifted = found.filter(({ of }) => of === 'unless')
    const nots = found.filter(
      one => one.of === 'negate' && !lifted.some(({ first }) => first === one.first),
    )
    const of = (kind: (typeof kinds)[number]) => found.filter(one => one.of === kind)
    const before =
      (turns: readonly { readonly end: number }[], within: number) => (first: number) =>
        turns.some(({ end }) => reaches(words, { from: end, to: first, within }))
    const negated = before(nots, reach.negate)
    const unsure = before(of('unsure'), reach.unsure)
    const planned = before(of('plan'), reach.plan)
    const clauses = nots.length > 0 ? clausesIn(words, begins) : new Int32Array()
    const turned = new Set(nots.flatMap(({ first }) => turnedBy(first, words, clauses)))
    const doubted = found.some(one => one.of === 'doubt')
    const denied = nots.some(
      ({ first }) => !reasons.has(words.tokens[clauses[first] ?? 0]?.word ?? ''),
    )
    return first => ({
      negated: negated(first),
      unsure: unsure(first),
      planned: planned(first),
      turned: turned.has(clauses[first] ?? -1),
      doubted,
      denied,
    })
  }
}

/** For each word, where the clause begins in which it stands. */
function clausesIn({ tokens }: Words, begins: ReadonlySet<string>): Int32Array {
  const clauses = new Int32Array(tokens.length)
  for (const [at, { stop, parted, word }] of tokens.entries()) {
    const opens = at === 0 || stop || parted || begins.has(word)
    clauses[at] = opens ? at : (clauses[at - 1] ?? 0)
  }
  return clauses
}

/** The clauses that a "not" turns round: its own, and with "and not" the one before. */
function turnedBy(not: number, { tokens }: Words, clauses: Int32Array): readonly number[] {
  const before = tokens[not - 1]
  const goesOn = clauses[not] === not - 1 && !before?.parted && !before?.stop
  return [clauses[not], goesOn ? clauses[not - 2] : undefined].filter(one => one !== undefined)
}

/** A comma or "but" ends what a "not" began, and so does the end of the sentence. */
function reaches(
  { tokens, text }: Words,
  way: { from: number; to: number; within: number },
): boolean {
  if (way.from > way.to || way.to - way.from > way.within) return false
  const between = text.slice(tokens[way.from - 1]?.to, tokens[way.to]?.from)
  if (between.includes(',')) return false
  return !tokens.slice(way.from, way.to).some(token => token.stop || token.word === 'but')
}
