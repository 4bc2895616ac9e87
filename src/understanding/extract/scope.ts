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
    const turned = (at: number) =>
      nots.some(({ first }) => areOneClause(words, [first, at], begins))
    const doubted = found.some(one => one.of === 'doubt')
    const denied = nots.some(({ first }) => !reasons.has(beginOf(words, first, begins)))
    return first => ({
      negated: negated(first),
      unsure: unsure(first),
      planned: planned(first),
      turned: turned(first),
      doubted,
      denied,
    })
  }
}

/** The word that begins the clause in which a word stands; empty where no such word does. */
function beginOf({ tokens }: Words, at: number, begins: ReadonlySet<string>): string {
  for (let place = at; place >= 0; place -= 1) {
    const token = tokens[place]
    if (!token || token.stop) return ''
    if (begins.has(token.word)) return token.word
    if (token.parted) return ''
  }
  return ''
}

/** Whether no clause begins between a "not" and what is said. "And not" goes on with it, "and" alone does not. */
function areOneClause(
  { tokens }: Words,
  [not, said]: readonly [number, number],
  begins: ReadonlySet<string>,
): boolean {
  for (let at = Math.min(not, said) + 1; at <= Math.max(not, said); at += 1) {
    const token = tokens[at]
    if (!token || token.stop || token.parted) return false
    if (begins.has(token.word) && at + 1 !== not) return false
  }
  return true
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
