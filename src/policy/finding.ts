import type { Facts } from '../vocabulary/facts.ts'
import type { Citation, Condition, Dispute, Finding, Question } from '../vocabulary/finding.ts'
import type { Strength } from '../vocabulary/verdict.ts'
import { ask } from './ask.ts'
import type { Clause, Edition } from './book.ts'
import type { Fact } from './fact-book.ts'
import { tableWord } from './lifecycle.ts'
import { takesAway } from './order.ts'
import { boundaries, provisos } from './provisos.ts'
import { type Decision, verdictOfWorlds } from './question.ts'
import { type Cast, type Player, type Scene, speaks } from './scene.ts'
import type { Ruling } from './settle.ts'
import { answerOf } from './voice.ts'

/** What a finding is made from. */
export type Report = {
  readonly cast: Cast
  readonly facts: Facts
  readonly decision: Decision
  readonly today: string
  /** What is asked, where something may be. */
  readonly asks?: Fact
}

/** At most so many clauses are cited in one answer. */
const mostCitations = 4

/** Puts a decision into a finding: verdict, reasons, what is asked, and what could still change it. */
export function report({ cast, facts, decision, today, asks }: Report): Finding {
  const { scene, ruling, turnsOn } = decision
  const { topics, aspect } = cast.matter
  const base = { source: sourceOf(cast.edition), topics, aspect, ...dated(cast, decision, today) }
  if (turnsOn !== undefined) {
    const question = asks && ask(asks, { turnsOn, cast, facts })
    return { ...base, ...disputed(decision), ...outcome(question, decision, turnsOn) }
  }
  return { ...base, ...decided(ruling, scene, facts) }
}

type Detail = Omit<Finding, 'source' | 'topics' | 'aspect' | 'table'>

/** What a table of versions said on its day, where question or answer speak of versions and it is too old to settle them. */
function dated(cast: Cast, { ruling, turnsOn }: Decision, today: string): Pick<Finding, 'table'> {
  const asked = [...cast.given.values()].flatMap(Object.keys)
  const named = new Set([turnsOn, ...asked, ...ruling.clauses.flatMap(factsOf)])
  const speaks = [...named].some(fact => cast.book.facts.get(fact ?? '')?.derive)
  const table = speaks
    ? tableWord(cast.book, cast.edition.product, { facts: cast.matter.facts, today })
    : undefined
  return table ? { table } : {}
}

function factsOf({ tests }: Clause): readonly string[] {
  return tests.map(({ fact }) => fact)
}

function disputed({ worlds }: Decision): Detail {
  const rulings = worlds.map(world => world.ruling)
  const clauses = [...new Set(rulings.flatMap(ruling => ruling.clauses))]
  return {
    verdict: 'ask',
    citations: cite(clauses),
    also: [],
    disputes: [],
    used: [],
    provisos: [],
  }
}

function outcome(
  question: Question | undefined,
  { scene, worlds }: Decision,
  turnsOn: string,
): Partial<Finding> {
  if (question) return { question }
  const fact = scene.book.facts.get(turnsOn)
  const keys = [...new Set(worlds.map(({ values }) => JSON.stringify(values[turnsOn])))]
  const conditions: readonly Condition[] = keys.map(key => ({
    label: labelled(JSON.parse(key), fact),
    verdict: verdictOfWorlds(
      worlds.filter(({ values }) => JSON.stringify(values[turnsOn]) === key),
    ),
  }))
  return { conditions }
}

function labelled(value: unknown, fact: Fact | undefined): string {
  const label = fact?.values.get(String(value))?.label
  if (label !== undefined) return label
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return Array.isArray(value) ? rangeOf(value.map(Number), fact?.unit ?? '') : String(value)
}

/** The ends of a range as people say them. */
function rangeOf([low = 0, high = low]: readonly number[], unit: string): string {
  if (high === Number.MAX_SAFE_INTEGER) return `over ${low - 1} ${unit}`.trim()
  return `${low === 0 ? 'up to ' : `${low}–`}${high} ${unit}`.trim()
}

function decided(ruling: Ruling, scene: Scene, facts: Facts): Detail {
  const strength = strengthOf(ruling)
  return {
    verdict: ruling.verdict,
    citations: cite(ruling.clauses),
    also: cite(besides(ruling, scene)),
    disputes: disputes(ruling, scene),
    used: used(ruling.clauses, facts),
    provisos: [...provisos(ruling, scene), ...boundaries(ruling, scene)],
    ...(strength ? { strength } : {}),
    ...(ruling.margin ? { margin: ruling.margin } : {}),
  }
}

function sourceOf({ id, product, title, date, address }: Edition): Finding['source'] {
  return { edition: id, product, title, ...(date ? { date } : {}), ...(address ? { address } : {}) }
}

function cite(clauses: readonly Clause[]): readonly Citation[] {
  return [...new Set(clauses)]
    .slice(0, mostCitations)
    .map(({ id, topic, section, say, effect, strength }) => ({
      clause: id,
      topic,
      section,
      say,
      effect,
      ...(strength ? { strength } : {}),
    }))
}

function strengthOf({ clauses, verdict }: Ruling): Strength | undefined {
  return clauses.find(clause => answerOf(clause) === verdict)?.strength
}

/** What else the user should hear: what takes something away beside a better answer. */
function besides(ruling: Ruling, { players, matter }: Scene): readonly Clause[] {
  return players
    .filter(player => speaks(player, matter) || isShut(player))
    .filter(({ clause }) => !ruling.clauses.includes(clause))
    .map(({ clause }) => clause)
    .filter(({ effect }) => takesAway.includes(effect))
}

/** A gate that shuts is heard even where something else is a no already. */
function isShut({ role, truth, lifted }: Player): boolean {
  return role === 'gate' && truth === 'holds' && !lifted
}

/** Where the clauses that decided pull apart from others that may hold. */
function disputes(ruling: Ruling, { edition, players }: Scene): readonly Dispute[] {
  const isHeard = (id: string) =>
    players.some(({ clause, truth }) => clause.id === id && truth !== 'fails')
  return edition.conflicts
    .filter(({ clauses }) => ruling.clauses.some(({ id }) => clauses.includes(id)))
    .filter(({ clauses }) => clauses.filter(isHeard).length > 1)
    .map(({ id, readings, answer }) => ({ id, readings, answer }))
}

function used(clauses: readonly Clause[], facts: Facts): Finding['used'] {
  const named = new Set(clauses.flatMap(factsOf))
  return Object.entries(facts)
    .filter(([fact]) => named.has(fact))
    .map(([fact, value]) => ({ fact, value }))
}
