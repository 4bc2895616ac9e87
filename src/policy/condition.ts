import semver from 'semver'
import type { Facts, FactValue } from '../vocabulary/facts.ts'
import type { Fact, FactBook } from './fact-book.ts'
import type { Condition, Leaf } from './schema.ts'
import { all, any, not, settled, type Truth } from './truth.ts'

/** Whether a condition holds under the facts known. A fact nobody knows, or defined nowhere, leaves it unknown. */
export function truth(condition: Condition, facts: Facts, book: FactBook): Truth {
  if ('fact' in condition) return leafTruth(condition, facts[condition.fact], book)
  if ('not' in condition) return not(truth(condition.not, facts, book))
  if ('all' in condition) return all(condition.all.map(part => truth(part, facts, book)))
  return any(condition.any.map(part => truth(part, facts, book)))
}

/** Every test of a fact in a condition, in the order written. */
export function leaves(condition: Condition): readonly Leaf[] {
  if ('fact' in condition) return [condition]
  if ('not' in condition) return leaves(condition.not)
  return ('all' in condition ? condition.all : condition.any).flatMap(leaves)
}

/** Whether one test holds for a value; `undefined` is a value nobody knows. */
export function leafTruth(leaf: Leaf, value: FactValue | undefined, book: FactBook): Truth {
  const fact = book.get(leaf.fact)
  if (value === undefined || !fact) return 'unknown'
  if ('is' in leaf) return isTruth(leaf.is, value, fact)
  if ('oneOf' in leaf) return any(leaf.oneOf.map(wanted => isTruth(wanted, value, fact)))
  if ('version' in leaf) return versionTruth(leaf.version, value)
  return numberTruth(bounds(leaf), value, fact)
}

function isTruth(wanted: string | boolean, value: FactValue, fact: Fact): Truth {
  if (typeof wanted === 'boolean') return settled(value === wanted)
  const said = Array.isArray(value) ? value.map(String) : [String(value)]
  return any(['fails', ...said.map(word => wordTruth(wanted, word, fact))])
}

/** A special value said is also its general one; a general one said leaves the special ones open. */
function wordTruth(wanted: string, said: string, fact: Fact): Truth {
  if (said === wanted || fact.generals(said).includes(wanted)) return 'holds'
  return fact.generals(wanted).includes(said) ? 'unknown' : 'fails'
}

type Bounds = { readonly low: number; readonly high: number; readonly open: boolean }

function bounds(leaf: Leaf): Bounds {
  if ('above' in leaf) return { low: leaf.above, high: Infinity, open: true }
  if ('below' in leaf) return { low: -Infinity, high: leaf.below, open: true }
  if ('atLeast' in leaf) return { low: leaf.atLeast, high: Infinity, open: false }
  return { low: -Infinity, high: 'atMost' in leaf ? leaf.atMost : Infinity, open: false }
}

/** A set of numbers holds when one member does; a number is an interval, and unknown where it straddles a bound. */
function numberTruth(bound: Bounds, value: FactValue, fact: Fact): Truth {
  if (fact.type === 'set') {
    const members = Array.isArray(value) ? value : [value]
    return any([
      'fails',
      ...members.map(member => intervalTruth(bound, [Number(member), Number(member)])),
    ])
  }
  const [low, high] = Array.isArray(value) ? value : [value, value]
  return intervalTruth(bound, [Number(low), Number(high)])
}

function intervalTruth({ low, high, open }: Bounds, [from, to]: readonly [number, number]): Truth {
  const inside = (value: number) =>
    open ? value > low && value < high : value >= low && value <= high
  if (inside(from) && inside(to)) return 'holds'
  return inside(from) || inside(to) ? 'unknown' : 'fails'
}

function versionTruth(range: string, value: FactValue): Truth {
  const version = semver.coerce(String(value))
  return version ? settled(semver.satisfies(version, range)) : 'unknown'
}
