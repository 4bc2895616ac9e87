import { type Facts, mergeFacts } from '../vocabulary/facts.ts'
import { leafTruth } from './condition.ts'
import { isAbsent, settledBy } from './fact-book.ts'
import { classesOf } from './options.ts'
import { restage, type Scene } from './scene.ts'
import { type Ruling, settle } from './settle.ts'

/** A way the open facts may turn out, and what is then ruled. */
export type World = {
  readonly values: Facts
  /** Which class of values each open fact has here, by place in the list of open facts. */
  readonly at: readonly number[]
  readonly ruling: Ruling
}

/** How many worlds are looked at for one question; beyond it the last facts are left open. */
const mostWorlds = 4096

/** Every way the open facts of a scene may turn out, values that all tests treat alike counted once. */
export function worldsOf(scene: Scene, facts: Facts, open: readonly string[]): readonly World[] {
  const rule = ruler(scene, open)
  return combinations(scene, facts, open).map(({ values, at }) => ({
    values,
    at,
    ruling: rule(mergeFacts(facts, values)),
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

/** Rules on the scene under other values of the open facts; worlds in which the same things are true are ruled once. */
function ruler(scene: Scene, open: readonly string[]): (facts: Facts) => Ruling {
  const { facts: book } = scene.book
  const changed = new Set(open.flatMap(id => [id, ...settledBy(id, book)]))
  const known = new Map<string, Ruling>()
  return facts => {
    const world = restage(scene, facts, changed)
    const key = likeness(world, facts, open)
    const ruling = known.get(key) ?? settle(world)
    known.set(key, ruling)
    return ruling
  }
}

/** What tells one world from another: every truth, and whether a matter is absent. */
function likeness({ players, book }: Scene, facts: Facts, open: readonly string[]): string {
  const absent = open.map(id => isAbsent(id, facts[id] ?? '', book.facts))
  return `${players.map(({ truth }) => truth[0]).join('')}${absent.map(Number).join('')}`
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
