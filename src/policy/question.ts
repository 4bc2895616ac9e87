import { type Facts, mergeFacts } from '../vocabulary/facts.ts'
import type { Verdict } from '../vocabulary/verdict.ts'
import { gravest, type Side, sideOf } from './order.ts'
import { type Cast, type Player, type Scene, stage } from './scene.ts'
import { type Ruling, settle } from './settle.ts'
import { openFacts, openIn, type World, worldsOf } from './worlds.ts'

/** What came of a matter: the ruling, and where open facts could still change its side, the one that tells most. */
export type Decision = {
  readonly scene: Scene
  readonly ruling: Ruling
  /** The fact on which the answer turns; absent where the ruling stands whatever the open facts are. */
  readonly turnsOn?: string
  /** Every way the open facts may turn out; empty where the ruling stands. */
  readonly worlds: readonly World[]
}

/**
 * Rules on a matter, or names the fact on which it turns: first those asked for their own sake, then those of an
 * exception to a rule that stands. Facts that were asked and that nobody knows are still weighed, and never named
 * while another one could settle it.
 */
export function decide(cast: Cast, facts: Facts): Decision {
  const { scene, ruling, open } = opening(cast, facts)
  const worlds = [...worldsOf(scene, facts, open)]
  const turnsOn = splitter(worlds, open, cast)
  if (turnsOn) return { scene, ruling, turnsOn, worlds }
  return { scene, ruling: agreed(ruling, worlds), worlds: [] }
}

/** The scene under the facts known, its ruling, and the facts that may still matter: none for what is never asked about. */
function opening(cast: Cast, facts: Facts) {
  const scene = stage(cast, facts)
  const isAsked = !cast.matter.compare && cast.matter.aspect !== 'what'
  return { scene, ruling: settle(scene), open: isAsked ? weighed(scene) : [] }
}

/** The ruling as it stands, unless every world lies on another side: then the gravest of theirs. */
function agreed(ruling: Ruling, worlds: readonly World[]): Ruling {
  const side = sideOf[ruling.verdict]
  const stands = worlds.every(world => sideOf[world.ruling.verdict] === side)
  return stands ? ruling : careful(worlds)
}

/** Whether nobody could say what a fact is: it was asked itself, or the fact it is derived from was. */
export function isUnanswered(
  fact: string,
  { book, matter }: Pick<Cast, 'book' | 'matter'>,
): boolean {
  const sources = book.facts.get(fact)?.from ?? []
  return [fact, ...sources].some(id => matter.asked.includes(id))
}

/** The side of a set of worlds, or `open` where they lie on several. */
export function verdictOfWorlds(worlds: readonly World[]): Verdict {
  const sides = new Set(worlds.map(({ ruling }) => sideOf[ruling.verdict]))
  return sides.size === 1 ? careful(worlds).verdict : 'ask'
}

/** The open facts that are asked for their own sake, and those of an exception that would be asked about. */
function weighed(scene: Scene): readonly string[] {
  const plain = openFacts({ ...scene, players: scene.players.filter(asksForItself) }).filter(
    id => scene.book.facts.get(id)?.asked !== 'told',
  )
  const lifting = scene.players
    .filter(player => asksToLift(player, scene))
    .flatMap(({ clause }) => openIn(clause, scene))
  return [...new Set([...plain, ...lifting])]
}

/** A rule that is lifted has nothing to ask; an exception that is lifted may still lift. */
function asksForItself({ role, lifted, clause }: Player): boolean {
  return role !== 'standing' && role !== 'lifter' && (!lifted || clause.exceptionTo !== undefined)
}

/** An open exception is a question while one of its rules stands, or may come to stand. */
function asksToLift({ clause, truth, role }: Player, { players }: Scene): boolean {
  if (truth !== 'unknown' || clause.raised !== 'asked' || role === 'lifter') return false
  const rules = players.filter(rule => clause.exceptionTo?.includes(rule.clause.id))
  return rules.some(rule => rule.truth !== 'fails' && !rule.lifted && rule.role !== 'lifter')
}

function careful(worlds: readonly World[]): Ruling {
  const grave = gravest.find(verdict => worlds.some(({ ruling }) => ruling.verdict === verdict))
  const found = worlds.find(({ ruling }) => ruling.verdict === grave)
  return found?.ruling ?? { verdict: 'silent', step: 'nothing', clauses: [] }
}

/** The fact that leaves the fewest sides open in its worst case; none where all worlds lie on one side. */
function splitter(
  worlds: readonly World[],
  open: readonly string[],
  cast: Cast,
): string | undefined {
  if (new Set(worlds.map(({ ruling }) => sideOf[ruling.verdict])).size < 2) return undefined
  const ranked = open
    .map((fact, place) => ({ fact, place }))
    .filter(({ place }) => isPivotal(place, worlds))
    .map(({ fact, place }) => ({ fact, score: spread(place, worlds) + handicap(fact, cast) }))
  return ranked.toSorted((a, b) => a.score - b.score)[0]?.fact
}

/** What nobody could give comes last, what is only told and asked for an exception after the asked facts. */
function handicap(fact: string, cast: Cast): number {
  if (isUnanswered(fact, cast)) return 1e6
  return cast.book.facts.get(fact)?.asked === 'told' ? 1e5 : 0
}

/** Whether some two worlds that differ in this fact alone lie on different sides. */
function isPivotal(place: number, worlds: readonly World[]): boolean {
  const stride = strideOf(place, worlds)
  const sides = new Map<number, Side>()
  return worlds.some(({ at, ruling }, number) => {
    const rest = number - (at[place] ?? 0) * stride
    const side = sideOf[ruling.verdict]
    const before = sides.get(rest) ?? side
    sides.set(rest, side)
    return before !== side
  })
}

/** How far apart two worlds are listed that differ in this fact by one class; later facts turn over faster. */
function strideOf(place: number, worlds: readonly World[]): number {
  const last = worlds.at(-1)?.at ?? []
  return last.slice(place + 1).reduce((product, index) => product * (index + 1), 1)
}

/** How many sides stay open after this fact is known: worst case first, then on average. */
function spread(place: number, worlds: readonly World[]): number {
  const sides = new Map<number, Set<Side>>()
  for (const { at, ruling } of worlds) {
    const index = at[place] ?? 0
    sides.set(index, (sides.get(index) ?? new Set()).add(sideOf[ruling.verdict]))
  }
  const sizes = [...sides.values()].map(({ size }) => size)
  return (
    Math.max(...sizes) * 1000 + (sizes.reduce((sum, size) => sum + size, 0) / sizes.length) * 10
  )
}

/** What a matter would come to if one more fact were known; `ask`, without looking further, where another one would still decide. */
export function outlook(cast: Cast, facts: Facts, more: Facts): Verdict {
  const known = mergeFacts(facts, more)
  const { scene, ruling, open } = opening(cast, known)
  const worlds: World[] = []
  for (const world of worldsOf(scene, known, open)) {
    const [first = world] = worlds
    if (sideOf[world.ruling.verdict] !== sideOf[first.ruling.verdict]) return 'ask'
    worlds.push(world)
  }
  return agreed(ruling, worlds).verdict
}
