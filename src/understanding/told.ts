import { held } from './extract/held.ts'
import type { Match, Matcher } from './extract/matcher.ts'
import { widest } from './extract/pattern.ts'
import type { Meant, openScope } from './extract/scope.ts'
import type { Valued } from './extract/settled.ts'
import { overlap, type Words } from './extract/words.ts'
import type { FactPatterns } from './schema.ts'

/** How a fact is told. */
export type Fact = FactPatterns['facts'][number]
/** Words that tell one value of it. */
export type Rule = NonNullable<Fact['read']>[number]
/** A rule with its place in the order of the data. */
export type Ruled = { readonly fact: Fact; readonly rule: Rule; readonly rank: number }

/** A stretch of a message, and all patterns found in it. */
export type Stretch = {
  readonly words: Words
  readonly pasted: boolean
  readonly matches: readonly Match<Ruled>[]
}

/** What a pattern tells of a fact. */
export type OfFact = Valued & { readonly fact: Fact; readonly pasted: boolean }

/** Reads what the wanted patterns of a stretch tell: not what is excepted, doubted, turned round or part of another. */
export function openTold(scope: ReturnType<typeof openScope>, except: Matcher<Fact>) {
  return (
    { words, pasted, matches }: Stretch,
    wanted: (rule: Ruled) => boolean,
  ): readonly OfFact[] => {
    const open = matches.filter(({ of }) => wanted(of))
    if (open.length === 0) return []
    const facts = new Set(open.map(({ of }) => of.fact))
    const shut = except(words, fact => facts.has(fact))
    const meant = scope(words)
    const doubted = new Set(
      open.filter(({ first }) => meant(first).unsure).map(({ of }) => of.fact),
    )
    return open
      .filter(({ of }) => !doubted.has(of.fact))
      .filter(({ of, span }) => !shut.some(one => one.of === of.fact && overlap(one.span, span)))
      .filter(match => !open.some(other => covers(other, match)))
      .flatMap(match => readValue(words, match, meant(match.first)))
      .map(value => ({ ...value, pasted }))
  }
}

/** "on Azure" is no value of its own in "on Azure Stack". */
function covers({ of, first, end }: Match<Ruled>, inner: Match<Ruled>): boolean {
  const within = first <= inner.first && end >= inner.end && end - first > inner.end - inner.first
  return within && of.fact === inner.of.fact && of.rule.value !== inner.of.rule.value
}

function readValue(
  words: Words,
  { of: { fact, rule, rank }, typed, span, first, end }: Match<Ruled>,
  { negated, planned, turned, doubted, denied }: Meant,
): readonly Omit<OfFact, 'pasted'>[] {
  if (rule.done && planned) return []
  const not = negated || (rule.wary && turned)
  if (rule.wary && (doubted || denied) && !not) return []
  const said = not && !rule.plain && !rule.always ? rule.negated : rule.value
  const value = said === undefined ? undefined : held(words, said, typed)
  if (value === undefined) return []
  const isLength = typed?.kind === 'duration'
  const parted = words.text.slice(...span).includes(',') ? widest : 0
  const apart = isLength ? end - first + parted : 0
  return [{ fact, value, rank, span, apart, last: rule.last ?? false }]
}
