import { type Facts, type FactValue, mergeFacts, noFacts } from '../vocabulary/facts.ts'
import { type Book, type Clause, type Edition, entailed } from './book.ts'
import { truth } from './condition.ts'
import { withImplied } from './fact-book.ts'
import type { Matter, Part } from './in-play.ts'
import { all, type Truth } from './truth.ts'

/** A clause taking part, with the truth of its full condition and whether an exception lifts it. */
export type Player = Part & { readonly truth: Truth; readonly lifted: boolean }

/** A matter as it stands under the facts known: who speaks, and what is true of each. */
export type Scene = {
  readonly book: Book
  readonly edition: Edition
  readonly matter: Matter
  readonly players: readonly Player[]
  readonly groundOf: (clause: Clause) => Facts
}

/** The cast of a matter, to be staged under different facts. */
export type Cast = Pick<Scene, 'book' | 'edition' | 'matter'> & { readonly parts: readonly Part[] }

/** Reads every clause of a cast against the facts, and says which rules are lifted. */
export function stage(cast: Cast, facts: Facts): Scene {
  const groundOf = grounds(cast, facts)
  const judged = cast.parts.map(part => ({
    ...part,
    truth: clauseTruth(part.clause, groundOf, cast.book),
  }))
  return { ...cast, groundOf, players: withLifts(judged, cast.matter) }
}

/** The scene with one clause taken to hold, to learn what that would change. */
export function suppose(scene: Scene, clause: Clause): Scene {
  const judged = scene.players.map(player =>
    player.clause === clause ? { ...player, truth: 'holds' as const } : player,
  )
  return { ...scene, players: withLifts(judged, scene.matter) }
}

/** Whether a clause has a say: it holds, nothing lifts it, and it is not there for the gate or for lifting alone. */
export function speaks(player: Player, matter: Matter): boolean {
  if (player.lifted || player.role === 'gate' || player.role === 'lifter') return false
  return player.truth === 'holds' || leads(player, matter)
}

/** In a comparison nothing is asked, so an open exception that would be asked about leads. */
export function leads(
  { clause, truth }: Pick<Player, 'clause' | 'truth'>,
  matter: Matter,
): boolean {
  return matter.compare && truth === 'unknown' && clause.raised === 'asked'
}

type Judged = Part & { readonly truth: Truth }

function withLifts(judged: readonly Judged[], matter: Matter): readonly Player[] {
  const lifting = judged.filter(part => part.truth === 'holds' || leads(part, matter))
  const lifted = new Set(lifting.flatMap(({ clause }) => clause.exceptionTo ?? []))
  return judged.map(part => ({ ...part, lifted: lifted.has(part.clause.id) }))
}

function clauseTruth(clause: Clause, groundOf: (clause: Clause) => Facts, book: Book): Truth {
  const ground = groundOf(clause)
  return all(clause.conditions.map(condition => truth(condition, ground, book.facts)))
}

/**
 * What each clause may take as known: what is said, else what its own topic entails where that is asked, else what
 * the other asked topics entail, with several values for one fact kept as a set.
 */
function grounds(
  { book, edition, matter }: Omit<Cast, 'parts'>,
  facts: Facts,
): (clause: Clause) => Facts {
  const given = matter.topics.map(topic => entailed(book.topics.get(topic), edition.product))
  const shared = pooled(given)
  const ground = (own: Facts) => withImplied(mergeFacts(shared, own, facts), book.facts)
  const common = ground(noFacts())
  const byTopic = new Map(matter.topics.map((topic, at) => [topic, ground(given[at] ?? noFacts())]))
  return clause => byTopic.get(clause.topic) ?? common
}

/** Every entailed fact; where topics differ, the set of words, and nothing where truths contradict. */
function pooled(given: readonly Facts[]): Facts {
  const pool = noFacts()
  for (const fact of new Set(given.flatMap(Object.keys))) {
    const values = [...new Set(given.flatMap(facts => facts[fact] ?? []))]
    const value = oneOrSet(values)
    if (value !== undefined) pool[fact] = value
  }
  return pool
}

function oneOrSet(
  values: readonly (FactValue & (string | number | boolean))[],
): FactValue | undefined {
  if (values.length === 1) return values[0]
  return values.every(value => typeof value === 'string') ? values : undefined
}
