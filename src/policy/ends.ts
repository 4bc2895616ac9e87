import type { Margin } from '../vocabulary/finding.ts'
import { type Clause, lineage } from './book.ts'
import { leafTruth } from './condition.ts'
import { isAbsent } from './fact-book.ts'
import { takesAway } from './order.ts'
import type { Player, Scene } from './scene.ts'
import type { Leaf } from './schema.ts'
import { answerOf, type Voice } from './voice.ts'

/**
 * The clauses of asked topics that would take something away and are known not to: every condition that fails does so
 * by a number, a truth, or a value that says the matter is absent.
 */
export function notReached(scene: Scene): readonly Clause[] {
  return scene.players
    .filter(
      ({ role, truth, lifted, clause }) =>
        role === 'asked' && truth === 'fails' && !lifted && takesAway.includes(clause.effect),
    )
    .map(({ clause }) => clause)
    .filter(clause =>
      failing(clause, scene).every(leaf => spares(leaf, scene.groundOf(clause)[leaf.fact], scene)),
    )
}

/** How far a limit is that is not reached; nothing where no number kept it off. */
export function marginOf(clause: Clause, scene: Scene): Margin | undefined {
  for (const leaf of failing(clause, scene)) {
    const bound = boundOf(leaf)
    const value = scene.groundOf(clause)[leaf.fact]
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

function failing(clause: Clause, { groundOf, book }: Scene): readonly Leaf[] {
  const ground = groundOf(clause)
  return clause.tests.filter(leaf => leafTruth(leaf, ground[leaf.fact], book.facts) === 'fails')
}

function spares(
  leaf: Leaf,
  value: Scene['matter']['facts'][string] | undefined,
  { book }: Scene,
): boolean {
  const type = book.facts.get(leaf.fact)?.type
  if (type === 'number' || type === 'boolean') return true
  return value !== undefined && isAbsent(leaf.fact, value, book.facts)
}

/** A topic covered in part and excluded in part by a fact that is only told is best effort, with both parts. */
export function inPart(scene: Scene): readonly Voice[] {
  const open = scene.players.filter(
    player => player.role === 'asked' && !player.lifted && opensByTold(player, scene),
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

function opensByTold({ clause, truth }: Player, { groundOf, book }: Scene): boolean {
  if (truth !== 'unknown' || clause.exceptionTo) return false
  const ground = groundOf(clause)
  const open = clause.tests.filter(
    leaf => leafTruth(leaf, ground[leaf.fact], book.facts) === 'unknown',
  )
  return open.every(leaf => book.facts.get(leaf.fact)?.asked === 'told')
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
