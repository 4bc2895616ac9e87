import { type Facts, mergeFacts } from '../vocabulary/facts.ts'
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

/** Every way the open facts of a scene may turn out, values that all tests treat alike counted once. */
export function worldsOf(scene: Scene, facts: Facts, open: readonly string[]): readonly World[] {
  const rule = ruler(scene, open)
  return combinations(scene, facts, open).map(({ values, at }) => ({
    values,
    at,
    ruling: rule(mergeFacts(facts, values), at),
  }))
}

type Combination = Pick<World, 'values' | 'at'>

function combinations(scene: Scene, facts: Facts, open: readonly string[]): readonly Combination[] {
  let partial: readonly Combination[] = [{ values: mergeFacts(), at: [] }]
  for (const id of open) {
    const classes = classesOf(id, scene.players, { facts, book: scene.book.facts })
    if (partial.length * classes.length > mostWorlds) break
    partial = partial.flatMap(({ values, at }) =>
      classes.map(({ value }, index) => ({
        values: mergeFacts(values, { [id]: value }),
        at: [...at, index],
      })),
    )
  }
  return partial
}

/**
 * Rules on the scene under other values of the open facts. How a clause stands is worked out once for the values of
 * the facts it depends on, and worlds in which everything stands alike are ruled once.
 */
function ruler(
  scene: Scene,
  open: readonly string[],
): (facts: Facts, at: readonly number[]) => Ruling {
  const readers = scene.players.map(({ clause }) => standingReader(clause, open, scene.book.facts))
  const known = new Map<string, Ruling>()
  return (facts, at) => {
    const groundOf = grounds(scene, facts)
    const standings = scene.players.map(
      (player, place) => readers[place]?.(at, () => groundOf(player.clause)) ?? player,
    )
    const key = standings.map(likeness).join('')
    const ruling = known.get(key) ?? settle(restage(scene, groundOf, standings))
    known.set(key, ruling)
    return ruling
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
    const key = codeOf(places.map(place => at[place] ?? 0))
    const standing = known.get(key) ?? standingOf(clause, ground(), book)
    known.set(key, standing)
    return standing
  }
}

/** More classes of values than any fact has, so that a list of them can be one number. */
const base = 64

/** A short list of classes as one number. */
function codeOf(at: readonly number[]): number {
  return at.reduce((code, index) => code * base + index, 0)
}

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
