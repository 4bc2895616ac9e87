import { type Facts, type FactValue, mergeFacts, noFacts } from '../vocabulary/facts.ts'
import { remember } from '../vocabulary/remember.ts'
import { type Book, type Clause, type Edition, entailed } from './book.ts'
import { withImplied } from './fact-book.ts'
import { inPlay, type Matter, type Part } from './in-play.ts'
import { type Standing, standingOf } from './standing.ts'

/** A clause as the facts make it. */
export type Player = Part &
  Standing & {
    /** An exception that holds takes it out. */
    readonly lifted: boolean
  }

/** The cast of a matter, to be staged under different facts. */
export type Cast = Company & {
  readonly book: Book
  readonly edition: Edition
  readonly matter: Matter
}

/** What topics bring with them in an edition, whatever else is known. */
type Company = {
  readonly parts: readonly Part[]
  /** What each asked topic says by itself, and what they say together. */
  readonly given: ReadonlyMap<string, Facts>
  readonly pool: Facts
}

/** A matter as it stands under the facts known: who speaks, and what is true of each. */
export type Scene = Cast & {
  readonly players: readonly Player[]
  readonly groundOf: (clause: Clause) => Facts
}

/** Gathers the clauses that may take part in a matter, and what its topics say by themselves. */
export function castFor(book: Book, edition: Edition, matter: Matter): Cast {
  const known = companies.get(edition) ?? remember(mostCompanies, companiesOf(book, edition))
  companies.set(edition, known)
  return { book, edition, matter, ...known(matter.topics.join(' ')) }
}

/** The same topics are asked about again and again. */
const companies = new WeakMap<Edition, (topics: string) => Company>()
const mostCompanies = 1_000

/** What topics bring with them, named in a row with spaces between. */
function companiesOf(book: Book, edition: Edition): (named: string) => Company {
  return named => {
    const topics = named.split(' ').filter(Boolean)
    const given = new Map(topics.map(id => [id, entailed(book.topics.get(id), edition.product)]))
    return { parts: inPlay(book, edition, topics), given, pool: pooled([...given.values()]) }
  }
}

/** Reads every clause of a cast against the facts, and says which rules are lifted. */
export function stage(cast: Cast, facts: Facts): Scene {
  const groundOf = grounds(cast, facts)
  const judged = cast.parts.map(part =>
    playing(part, standingOf(part.clause, groundOf(part.clause), cast.book.facts), false),
  )
  return { ...cast, groundOf, players: withLifts(judged, cast.matter) }
}

/** The scene under other facts, where it is known how each clause stands that they touch. */
export function restage(
  scene: Scene,
  groundOf: Scene['groundOf'],
  standings: ReadonlyMap<Clause, Standing>,
): Scene {
  const judged = scene.players.map(player => {
    const standing = standings.get(player.clause)
    return standing ? playing(player, standing, player.lifted) : player
  })
  return { ...scene, groundOf, players: withLifts(judged, scene.matter) }
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

/** Written out, because players are made by the thousand and copies of any shape are slow. */
function playing(
  { clause, role }: Part,
  { truth, spared, onlyTold }: Standing,
  lifted: boolean,
): Player {
  return { clause, role, truth, spared, onlyTold, lifted }
}

function withLifts(players: readonly Player[], matter: Matter): readonly Player[] {
  const lifting = players.filter(player => player.truth === 'holds' || leads(player, matter))
  const lifted = new Set(lifting.flatMap(({ clause }) => clause.exceptionTo ?? []))
  return players.map(player => {
    const isLifted = lifted.has(player.clause.id)
    return player.lifted === isLifted ? player : playing(player, player, isLifted)
  })
}

/**
 * What each clause may take as known: what is said, else what its own topic entails where that is asked, else what
 * the other asked topics entail, with several values for one fact kept as a set.
 */
export function grounds({ book, given, pool }: Cast, facts: Facts): (clause: Clause) => Facts {
  const made = new Map<Facts | undefined, Facts>()
  return clause => {
    const own = given.get(clause.topic)
    const ground =
      made.get(own) ?? withImplied(mergeFacts(pool, own ?? noFacts(), facts), book.facts)
    made.set(own, ground)
    return ground
  }
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
