import type { Aspect } from '../vocabulary/aspect.ts'
import type { Verdict } from '../vocabulary/verdict.ts'
import { type Clause, type Conflict, isUnder } from './book.ts'
import { type Step, verdictOf } from './order.ts'
import { type Player, type Scene, speaks } from './scene.ts'

/** Something that can give an answer: a clause that holds, or a conflict's careful reading of several. */
export type Voice = {
  readonly topic: string
  readonly clauses: readonly Clause[]
  /** Its answer at each step where it has one. */
  readonly answers: Partial<Readonly<Record<Step, Verdict>>>
  readonly conflict?: Conflict
}

/** Everything that can answer in a scene; where a conflict decides, it speaks for all clauses on its topics. */
export function voices(scene: Scene): readonly Voice[] {
  const speakers = scene.players.filter(player => speaks(player, scene.matter))
  const conflicts = scene.edition.conflicts.filter(conflict => decides(conflict, scene))
  return [
    ...conflicts.map(conflict => conflictVoice(conflict, speakers)),
    ...speakers
      .filter(({ clause }) => !conflicts.some(conflict => governs(conflict, clause)))
      .map(player => clauseVoice(player, scene)),
  ]
}

/** What a clause answers by itself. */
export function answerOf(clause: Clause): Verdict {
  return clause.effect === 'obliges' ? (clause.party ?? 'customer') : verdictOf[clause.effect]
}

function governs(conflict: Conflict, clause: Clause): boolean {
  return conflict.topics.some(topic => isUnder(clause.topic, topic))
}

/** A conflict with a verdict decides where two of its clauses hold, on its topics, with different answers. */
function decides(conflict: Conflict, { matter, players }: Scene): boolean {
  if (!conflict.verdict || conflict.aspect !== matter.aspect) return false
  const holding = players.filter(
    ({ clause, truth, role }) =>
      truth === 'holds' &&
      role !== 'gate' &&
      conflict.clauses.includes(clause.id) &&
      governs(conflict, clause),
  )
  return new Set(holding.map(({ clause }) => answerOf(clause))).size > 1
}

function conflictVoice(conflict: Conflict, speakers: readonly Player[]): Voice {
  const verdict = conflict.verdict ?? 'silent'
  const clauses = speakers.map(({ clause }) => clause).filter(clause => governs(conflict, clause))
  const [topic = ''] = conflict.topics
  return {
    topic,
    clauses,
    conflict,
    answers: Object.fromEntries(stepsOf(verdict).map(step => [step, verdict])),
  }
}

function stepsOf(verdict: Verdict): readonly Step[] {
  if (verdict === 'not-covered') return ['coverage', 'exclusion']
  return verdict === 'covered' || verdict === 'best-effort' ? ['coverage'] : ['responsibility']
}

const families: readonly (readonly [Step, readonly Clause['effect'][]])[] = [
  ['out-of-support', ['out-of-support']],
  ['breaks-support', ['breaks-support']],
  ['coverage', ['covered', 'best-effort', 'not-covered']],
  ['exclusion', ['not-covered']],
  ['prohibits', ['prohibits']],
  ['discouraged', ['discouraged']],
  ['limits', ['limits']],
  ['permits', ['permits']],
  ['obligation', ['obliges']],
  ['states', ['states']],
]

/** What each clause says, under the little that it depends on: it is asked for in a thousand worlds. */
const said = new WeakMap<Clause, Map<string, Voice>>()

/** What a clause answers by itself in a scene. */
export function clauseVoice({ clause, role }: Player, { matter }: Scene): Voice {
  const known = said.get(clause) ?? new Map<string, Voice>()
  const way = `${role} ${matter.aspect}`
  const voice = known.get(way) ?? newVoice(clause, role, matter.aspect)
  said.set(clause, known.set(way, voice))
  return voice
}

function newVoice(clause: Clause, role: Player['role'], aspect: Aspect): Voice {
  const verdict = answerOf(clause)
  const answers: Partial<Record<Step, Verdict>> = {}
  for (const [step, effects] of families)
    if (effects.includes(clause.effect)) answers[step] = verdict
  if (isDuty(clause)) Object.assign(answers, dutyAnswers(clause, role, aspect === 'help'))
  if (clause.effect !== 'refers') answers['whatever-holds'] = verdict
  return { topic: clause.topic, clauses: [clause], answers }
}

function isDuty(clause: Clause): boolean {
  return ['microsoft', 'customer', 'shared'].includes(clause.effect)
}

/** Who performs a process counts where its own topic is asked; asked for help, what support does is coverage. */
function dutyAnswers(clause: Clause, role: Player['role'], help: boolean): Voice['answers'] {
  const verdict = answerOf(clause)
  if (clause.kind !== 'process') return { responsibility: verdict }
  const performs = role === 'asked' ? { process: verdict } : {}
  return help && clause.effect === 'microsoft' ? { ...performs, coverage: 'covered' } : performs
}
