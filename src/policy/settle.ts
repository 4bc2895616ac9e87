import type { Margin } from '../vocabulary/finding.ts'
import type { Verdict } from '../vocabulary/verdict.ts'
import { type Clause, type Conflict, isUnder } from './book.ts'
import { inPart, marginOf, notReached, ownership } from './ends.ts'
import { gravest, order, promises, type Step } from './order.ts'
import type { Scene } from './scene.ts'
import { type Voice, voices } from './voice.ts'

/** A verdict, the step that found it, and the clauses it rests on. */
export type Ruling = {
  readonly verdict: Verdict
  readonly step: Step | 'silence' | 'gate' | 'nothing'
  readonly clauses: readonly Clause[]
  readonly conflict?: Conflict
  readonly margin?: Margin
}

/** The verdict of a scene: the first step of the aspect's order that answers, unless a silence or the gate forbids it. */
export function settle(scene: Scene): Ruling {
  const heard = voices(scene)
  for (const step of order[scene.matter.aspect]) {
    const ruling = answerAt(step, heard, scene)
    if (ruling) return checked(ruling, scene)
  }
  return referral(scene)
}

function answerAt(step: Step, heard: readonly Voice[], scene: Scene): Ruling | undefined {
  if (step === 'not-reached') return limitRuling(scene)
  if (step === 'owner') return ruled(step, ownership(scene))
  if (step === 'open-rule') return openRule(scene)
  const speaking = step === 'coverage' ? [...heard, ...inPart(scene)] : heard
  return ruled(step, mostSpecific(speaking.filter(voice => voice.answers[step])))
}

/** Across topics the gravest answer counts; duties of several parties add up to a shared one. */
function ruled(step: Step, speaking: readonly Voice[]): Ruling | undefined {
  const verdicts = new Set(speaking.map(voice => voice.answers[step] as Verdict))
  if (verdicts.size === 0) return undefined
  const verdict = addUp(verdicts) ?? gravest.find(candidate => verdicts.has(candidate)) ?? 'silent'
  const deciding = speaking.filter(voice => voice.answers[step] === verdict)
  const [first] = deciding
  const clauses = (deciding.length > 0 ? deciding : speaking).flatMap(voice => voice.clauses)
  return { verdict, step, clauses, ...(first?.conflict ? { conflict: first.conflict } : {}) }
}

const parties: readonly Verdict[] = ['microsoft', 'customer', 'shared']

function addUp(verdicts: ReadonlySet<Verdict>): Verdict | undefined {
  const named = parties.filter(party => verdicts.has(party))
  return named.length > 1 && named.length === verdicts.size ? 'shared' : undefined
}

/** On one branch the more specific topic beats the general. */
function mostSpecific(speaking: readonly Voice[]): readonly Voice[] {
  return speaking.filter(({ topic }) => !speaking.some(other => isBelow(other.topic, topic)))
}

function isBelow(topic: string, ancestor: string): boolean {
  return topic !== ancestor && isUnder(topic, ancestor)
}

function limitRuling(scene: Scene): Ruling | undefined {
  const spared = notReached(scene)
  const [first] = spared
  if (!first) return undefined
  const margin = marginOf(first, scene)
  return { verdict: 'covered', step: 'not-reached', clauses: spared, ...(margin ? { margin } : {}) }
}

/** Asked for the rule itself, an open condition is part of the answer. */
function openRule(scene: Scene): Ruling | undefined {
  const open = scene.players.filter(
    ({ truth, role, lifted }) => truth === 'unknown' && role === 'asked' && !lifted,
  )
  const clauses = open.map(({ clause }) => clause).filter(({ effect }) => effect !== 'refers')
  return clauses.length > 0 ? { verdict: 'info', step: 'open-rule', clauses } : undefined
}

/** A known silence asked too, and a gate that shuts, replace a promise, never a no. */
function checked(ruling: Ruling, scene: Scene): Ruling {
  if (!promises.includes(ruling.verdict)) return ruling
  if (scene.matter.topics.some(topic => scene.book.topics.get(topic)?.silent)) {
    return { verdict: 'silent', step: 'silence', clauses: ruling.clauses }
  }
  const shut = scene.players.filter(({ role, truth }) => role === 'gate' && truth === 'holds')
  const clauses = shut.map(({ clause }) => clause).filter(({ effect }) => effect === 'not-covered')
  return clauses.length > 0 ? { verdict: 'not-covered', step: 'gate', clauses } : ruling
}

/** Nothing answers: the edition is silent, and points elsewhere where it says so. */
function referral(scene: Scene): Ruling {
  const referring = scene.players.filter(
    ({ truth, clause }) => truth === 'holds' && clause.effect === 'refers',
  )
  return { verdict: 'silent', step: 'nothing', clauses: referring.map(({ clause }) => clause) }
}
