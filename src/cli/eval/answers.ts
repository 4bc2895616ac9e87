import type { Verdict } from '../../vocabulary/verdict.ts'
import type { AnswerLine } from '../answer-line.ts'

/** What came for a message; nothing at all where its line could not be answered. */
export type Answered = Partial<AnswerLine>

const yes: readonly Verdict[] = ['covered', 'microsoft', 'best-effort']
const no: readonly Verdict[] = ['not-covered', 'breaks-support', 'out-of-support', 'silent']

/** Whether a verdict promises help. */
export function isYes(verdict: Verdict | undefined): boolean {
  return verdict !== undefined && yes.includes(verdict)
}

/** Whether the policy says no, or nothing: where a promise would be a false one. */
export function isNo(verdict: Verdict | undefined): boolean {
  return verdict !== undefined && no.includes(verdict)
}

/** Whether readings were offered instead of an answer, and one of the first three is as wanted. */
export function offers(
  { asks, readings = [] }: Answered,
  wanted: (verdict: Verdict) => boolean,
): boolean {
  return asks?.[0] === 'topic' && readings.slice(0, 3).some(({ verdict }) => wanted(verdict))
}
