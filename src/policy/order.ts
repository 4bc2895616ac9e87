import type { Aspect } from '../vocabulary/aspect.ts'
import type { Verdict } from '../vocabulary/verdict.ts'
import type { Effect } from './schema.ts'

/** A way to an answer; the first in an aspect's order that finds one gives the verdict. */
export type Step =
  | 'out-of-support'
  | 'breaks-support'
  | 'coverage'
  | 'exclusion'
  | 'prohibits'
  | 'discouraged'
  | 'limits'
  | 'permits'
  | 'not-reached'
  | 'responsibility'
  | 'obligation'
  | 'process'
  | 'owner'
  | 'states'
  | 'whatever-holds'
  | 'open-rule'

const duty = ['responsibility', 'obligation', 'process'] as const
const grave = ['out-of-support', 'breaks-support'] as const

/** For each aspect, where an answer is looked for, in this order. The README prints this table. */
export const order: Readonly<Record<Aspect, readonly Step[]>> = {
  help: [
    ...grave,
    'coverage',
    'prohibits',
    'discouraged',
    'limits',
    'permits',
    'not-reached',
    ...duty,
    'states',
  ],
  act: [
    ...grave,
    'prohibits',
    'discouraged',
    'exclusion',
    'limits',
    'permits',
    'not-reached',
    'coverage',
    ...duty,
    'states',
  ],
  state: [
    ...grave,
    'exclusion',
    'limits',
    'permits',
    'not-reached',
    'prohibits',
    'coverage',
    ...duty,
    'states',
  ],
  duty: [...duty, 'owner', 'coverage'],
  what: ['states', 'limits', 'permits', 'coverage', ...duty, 'whatever-holds', 'open-rule'],
}

/** What each step is called in the README and in a trace. */
export const stepNames: Readonly<Record<Step, string>> = {
  'out-of-support': 'out of support',
  'breaks-support': 'breaks support',
  coverage: 'coverage',
  exclusion: 'excluding coverage',
  prohibits: 'prohibits',
  discouraged: 'discouraged',
  limits: 'limits',
  permits: 'permits',
  'not-reached': 'limit not reached',
  responsibility: 'responsibilities',
  obligation: 'obliges',
  process: 'who performs the process',
  owner: 'the owner of the thing',
  states: 'states',
  'whatever-holds': 'whatever holds',
  'open-rule': 'the rule with its open condition',
}

/** The answer an effect gives by itself; `obliges` gives its party. */
export const verdictOf: Readonly<Record<Exclude<Effect, 'obliges'>, Verdict>> = {
  covered: 'covered',
  'best-effort': 'best-effort',
  'not-covered': 'not-covered',
  microsoft: 'microsoft',
  customer: 'customer',
  shared: 'shared',
  'breaks-support': 'breaks-support',
  'out-of-support': 'out-of-support',
  discouraged: 'discouraged',
  permits: 'covered',
  limits: 'not-covered',
  prohibits: 'not-covered',
  refers: 'silent',
  states: 'info',
}

/** What two verdicts must share to be the same answer. */
export type Side =
  | 'yes'
  | 'limited'
  | 'no'
  | 'microsoft'
  | 'customer'
  | 'shared'
  | 'silent'
  | 'info'
  | 'open'

/** The side a verdict lies on; only a difference of sides is worth a question. */
export const sideOf: Readonly<Record<Verdict, Side>> = {
  covered: 'yes',
  'best-effort': 'limited',
  discouraged: 'limited',
  'not-covered': 'no',
  'breaks-support': 'no',
  'out-of-support': 'no',
  microsoft: 'microsoft',
  customer: 'customer',
  shared: 'shared',
  silent: 'silent',
  info: 'info',
  ask: 'open',
  none: 'open',
}

const relied: readonly Side[] = ['yes', 'limited', 'microsoft']

/** Whether somebody could rely on such an answer. */
export function makesPromise(verdict: Verdict): boolean {
  return relied.includes(sideOf[verdict])
}

/** From the answer that takes most away to the one that promises most. */
export const gravest: readonly Verdict[] = [
  'out-of-support',
  'breaks-support',
  'not-covered',
  'discouraged',
  'best-effort',
  'silent',
  'customer',
  'shared',
  'info',
  'microsoft',
  'covered',
  'ask',
  'none',
]

/** Answers that promise something, and so must pass the edition's gate and no known silence. */
export const promises: readonly Verdict[] = ['covered', 'best-effort', 'microsoft']

/** Effects that take something away; only such clauses stand, whatever is asked. */
export const stands: readonly Effect[] = [
  'out-of-support',
  'breaks-support',
  'not-covered',
  'limits',
  'prohibits',
]

/** Effects whose clause, known not to apply, leaves something allowed: "limit not reached". */
export const takesAway: readonly Effect[] = [...stands, 'discouraged']
