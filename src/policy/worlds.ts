import { type Facts, type FactValue, mergeFacts, noFacts } from '../vocabulary/facts.ts'
import type { Clause } from './book.ts'
import { leafTruth } from './condition.ts'
import { type FactBook, settledBy } from './fact-book.ts'
import { classesOf } from './options.ts'
import { grounds, restage, type Scene } from './scene.ts'
import { type Ruling, settle } from './settle.ts'
import { type Standing, standingOf } from './standing.ts'

/** A way the open facts may turn out, and what is then ruled. */
export type World = {
  readonly values: Facts
  /** Which class of values each open fact has here, by place in the list of open facts. */
  readonly at: readonly number[]
  readonly ruling: Ruling
}

/** How many worlds are looked at for one question; beyond it the last facts are left open. */
const mostWorlds = 1024

/** Every way the open facts of a scene may turn out, one after the other; values that all tests treat alike count once. */
export function* worldsOf(scene: Scene, facts: Facts, open: readonly string[]): Generator<World> {
  const rule = ruler(scene, open)
  const varied = variedFacts(scene, facts, open)
  for (const at of combinations(varied.map(({ values }) => values.length))) {
    const values = valuesAt(varied, at)
    yield { values, at, ruling: rule(() => mergeFacts(facts, values), at) }
  }
}

/** An open fact, and a value of each of its classes. */
type Varied = { readonly id: string; readonly values: readonly FactValue[] }

/** The open facts from the first, as many as make no more than {@link mostWorlds}. */
function variedFacts(scene: Scene, facts: Facts, open: readonly string[]): readonly Varied[] {
  const varied: Varied[] = []
  let worlds = 1
  for (const id of open) {
    const classes = classesOf(id, scene.players, { facts, book: scene.book.facts })
    worlds *= classes.length
    if (worlds > mostWorlds) break
    varied.push({ id, values: classes.map(({ value }) => value) })
  }
  return varied
}

/** Every list of places below the sizes given; later places turn over faster. */
function combinations(sizes: readonly number[]): readonly (readonly number[])[] {
  return sizes.reduce<readonly (readonly number[])[]>(
    (partial, size) =>
      partial.flatMap(at => Array.from({ length: size }, (_, index) => [...at, index])),
    [[]],
  )
}

function valuesAt(varied: readonly Varied[], at: readonly number[]): Facts {
  const values = noFacts()
  for (const [place, { id, values: classes }] of varied.entries()) {
    const value = classes[at[place] ?? 0]
    if (value !== undefined) values[id] = value
  }
  return values
}

/**
 * Rules on the scene under other values of the open facts. How a clause stands is worked out once for the values of
 * the facts it depends on, and worlds in which everything stands alike are ruled once.
 */
function ruler(
  scene: Scene,
  open: readonly string[],
): (factsHere: () => Facts, at: readonly number[]) => Ruling {
  const touched = scene.players.flatMap(({ clause }) => {
    const read = standingReader(clause, open, scene.book.facts)
    return read ? [{ clause, read }] : []
  })
  const known = new Map<string, Ruling>()
  return (factsHere, at) => {
    const groundOf = lazily(() => grounds(scene, factsHere()))
    const standings = touched.map(
      ({ clause, read }) => [clause, read(at, () => groundOf(clause))] as const,
    )
    const key = standings.map(([, standing]) => likeness(standing)).join('')
    const ruling = known.get(key) ?? settle(restage(scene, groundOf, new Map(standings)))
    known.set(key, ruling)
    return ruling
  }
}

/** The grounds of a world, gathered when a clause first needs them: in most worlds all is known before. */
function lazily(gather: () => Scene['groundOf']): Scene['groundOf'] {
  let gathered: Scene['groundOf'] | undefined
  return clause => {
    gathered ??= gather()
    return gathered(clause)
  }
}

type StandingReader = (at: readonly number[], ground: () => Facts) => Standing

/** How a clause stands in each world; nothing where no open fact touches it. */
function standingReader(
  clause: Clause,
  open: readonly string[],
  book: FactBook,
): StandingReader | undefined {
  const named = new Set(clause.tests.map(({ fact }) => fact))
  const touches = (id: string) => named.has(id) || settledBy(id, book).some(fact => named.has(fact))
  const places = open.flatMap((id, place) => (touches(id) ? [place] : []))
  if (places.length === 0) return undefined
  const known = new Map<number, Standing>()
  return (at, ground) => {
    const key = places.reduce((code, place) => code * base + (at[place] ?? 0), 0)
    const standing = known.get(key) ?? standingOf(clause, ground(), book)
    known.set(key, standing)
    return standing
  }
}

/** More classes of values than any fact has, so that a list of them can be one number. */
const base = 64

/** What tells one world from another, clause by clause. */
function likeness({ truth, spared, onlyTold }: Standing): string {
  if (truth === 'holds') return 'h'
  return truth === 'fails' ? (spared ? 's' : 'f') : onlyTold ? 't' : 'u'
}

/** The facts that leave a clause of the scene open, in the order of the data. */
export function openFacts(scene: Scene): readonly string[] {
  const open = new Set(
    scene.players
      .filter(player => player.truth === 'unknown')
      .flatMap(player => openIn(player.clause, scene)),
  )
  return [...scene.book.facts.keys()].filter(id => open.has(id))
}

/** The facts whose tests in a clause are unknown. */
export function openIn(
  clause: Scene['players'][number]['clause'],
  { groundOf, book }: Scene,
): readonly string[] {
  const ground = groundOf(clause)
  return clause.tests
    .filter(leaf => leafTruth(leaf, ground[leaf.fact], book.facts) === 'unknown')
    .map(leaf => leaf.fact)
}
