import type { FactValue } from '../vocabulary/facts.ts'
import type { Proviso } from '../vocabulary/finding.ts'
import type { Verdict } from '../vocabulary/verdict.ts'
import type { Clause } from './book.ts'
import { order, promises, sideOf } from './order.ts'
import { leads, type Player, type Scene, suppose } from './scene.ts'
import { type Ruling, settle } from './settle.ts'
import { clauseVoice } from './voice.ts'
import { openIn } from './worlds.ts'

/** Every open clause that is not asked about and would change the side of the answer if it held. */
export function provisos(ruling: Ruling, scene: Scene): readonly Proviso[] {
  return scene.players.flatMap(player => {
    if (player.truth !== 'unknown' || !isHeard(player, scene)) return []
    const verdict = verdictUnder(player, ruling, scene)
    const changes = leads(player, scene.matter) || sideOf[verdict] !== sideOf[ruling.verdict]
    return changes ? [{ ...named(player, scene), verdict }] : []
  })
}

/** Days on which the text does not say whether its limit is reached, where one of them is known to be today's. */
export function boundaries(ruling: Ruling, scene: Scene): readonly Proviso[] {
  return ruling.clauses.flatMap(clause => {
    const facts = clause.tests.map(({ fact }) => fact).filter(fact => onEdge(fact, clause, scene))
    const { id, topic, say } = clause
    return facts.map(fact => ({
      kind: 'boundary' as const,
      clause: id,
      topic,
      say,
      facts: [fact],
      verdict: ruling.verdict,
    }))
  })
}

/**
 * The verdict if an open clause held. Steps before the one that decided had no answer, so a clause that answers at one
 * of them would decide alone, and one that answers only later would change nothing; where more may hang on it, the
 * scene is settled anew.
 */
export function verdictUnder(player: Player, ruling: Ruling, scene: Scene): Verdict {
  const own = isPlain(player, scene) ? verdictAlone(player, ruling, scene) : undefined
  return own ?? settle(suppose(scene, player.clause)).verdict
}

/** Neither an exception nor a gate, and part of no contradiction that has a verdict of its own. */
function isPlain({ clause, role, lifted }: Player, { edition, matter }: Scene): boolean {
  if (lifted || clause.exceptionTo || (role !== 'asked' && role !== 'with' && role !== 'standing'))
    return false
  return !edition.conflicts.some(
    ({ verdict, aspect, clauses }) =>
      verdict !== undefined && aspect === matter.aspect && clauses.includes(clause.id),
  )
}

function verdictAlone(
  player: Player,
  { step, verdict }: Ruling,
  scene: Scene,
): Verdict | undefined {
  const steps = order[scene.matter.aspect]
  const now = (steps as readonly Ruling['step'][]).indexOf(step)
  const { answers } = clauseVoice(player, scene)
  const first = steps.findIndex(one => answers[one] !== undefined)
  if (now < 0 || first < 0 || first === now || step === 'open-rule') return undefined
  if (first > now) return verdict
  const [alone] = steps.slice(first, now).flatMap(one => answers[one] ?? [])
  return alone !== undefined && promises.includes(alone) ? undefined : alone
}

/** Asked for the rule itself, only its own conditions matter. */
function isHeard({ role }: Player, { matter }: Scene): boolean {
  return matter.aspect !== 'what' || role === 'asked'
}

function named({ clause, role }: Player, scene: Scene): Omit<Proviso, 'verdict'> {
  const { id, topic, say } = clause
  return { kind: kindOf(clause, role), clause: id, topic, say, facts: openIn(clause, scene) }
}

function kindOf({ exceptionTo }: Clause, role: Player['role']): Proviso['kind'] {
  if (role === 'gate') return 'gate'
  if (exceptionTo) return 'exception'
  return role === 'standing' ? 'standing' : 'told'
}

function onEdge(fact: string, clause: Clause, { book, groundOf }: Scene): boolean {
  const value = groundOf(clause)[fact]
  return (book.facts.get(fact)?.openAt ?? []).some(edge => includes(value, edge))
}

function includes(value: FactValue | undefined, edge: number): boolean {
  if (!Array.isArray(value)) return value === edge
  const [low, high] = value
  return Number(low) <= edge && edge <= Number(high)
}
