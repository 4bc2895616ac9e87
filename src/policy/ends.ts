import type { Margin } from '../vocabulary/finding.ts'
import { type Clause, lineage } from './book.ts'
import { leafTruth } from './condition.ts'
import type { Scene } from './scene.ts'
import type { Leaf } from './schema.ts'
import { answerOf, type Voice } from './voice.ts'

/** The limits of asked topics that are known not to be reached. */
export function notReached({ players }: Scene): readonly Clause[] {
  return players
    .filter(({ role, spared, lifted }) => role === 'asked' && spared && !lifted)
    .map(({ clause }) => clause)
}

/** How far a limit is that is not reached; nothing where no number kept it off. */
export function marginOf(clause: Clause, scene: Scene): Margin | undefined {
  const ground = scene.groundOf(clause)
  for (const leaf of clause.tests) {
    const bound = boundOf(leaf)
    const value = ground[leaf.fact]
    if (leafTruth(leaf, value, scene.book.facts) !== 'fails') continue
    const fact = scene.book.facts.get(leaf.fact)
    if (bound !== undefined && value !== undefined && fact?.type === 'number') {
      return { fact: leaf.fact, value, bound, unit: fact.unit ?? '' }
    }
  }
  return undefined
}

/** The number a comparison rests on; none for other tests. */
export function boundOf(leaf: Leaf): number | undefined {
  if ('above' in leaf) return leaf.above
  if ('below' in leaf) return leaf.below
  if ('atLeast' in leaf) return leaf.atLeast
  return 'atMost' in leaf ? leaf.atMost : undefined
}

/** A topic covered in part and excluded in part by a fact that is only told is best effort, with both parts. */
export function inPart(scene: Scene): readonly Voice[] {
  const open = scene.players.filter(
    ({ role, lifted, onlyTold, clause }) =>
      role === 'asked' && !lifted && onlyTold && !clause.exceptionTo,
  )
  const topics = [...new Set(open.map(({ clause }) => clause.topic))]
  return topics.flatMap(topic => {
    const clauses = open.map(({ clause }) => clause).filter(clause => clause.topic === topic)
    const both = ['covered', 'not-covered'].every(effect =>
      clauses.some(clause => clause.effect === effect),
    )
    return both ? [{ topic, clauses, answers: { coverage: 'best-effort' as const } }] : []
  })
}

/**
 * Who owns the things asked about. Where the edition has no clause on a topic only a customer's ownership answers: a
 * self-managed cluster is the customer's, a shared one promises nothing.
 */
export function ownership({ edition, matter }: Scene): readonly Voice[] {
  return matter.topics.flatMap(topic => {
    const key = lineage(topic).find(ancestor => edition.owners[ancestor])
    const clause = edition.clause(edition.owners[key ?? ''] ?? '')
    if (!clause) return []
    const verdict = answerOf(clause)
    const answers = edition.under(topic).length > 0 || verdict === 'customer'
    return answers ? [{ topic, clauses: [clause], answers: { owner: verdict } }] : []
  })
}
