import type { Trail } from '../policy/trail.ts'
import { amount } from '../tickets/known-facts.ts'

/** How one product's policy came to its verdict, for a terminal. */
export function trailText({ product, verdict, step, conflict, clauses, turnsOn }: Trail): string {
  const decided = turnsOn
    ? `it turns on ${turnsOn.fact}`
    : `by ${step}${conflict ? `, conflict ${conflict}` : ''}`
  const parts = clauses.map(
    ({ clause, role, effect, truth, lifted, decides }) =>
      `  ${decides && !turnsOn ? '▸' : ' '} ${clause}  ${effect}, ${role}: ${truth}${lifted ? ', lifted' : ''}`,
  )
  const values = (turnsOn?.values ?? []).map(
    ({ value, verdict: means }) => `    ${amount(JSON.parse(value))} → ${means}`,
  )
  return [`${product}: ${verdict}, ${decided}`, ...parts, ...values].join('\n')
}
