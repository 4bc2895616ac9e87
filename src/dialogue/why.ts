import type { Finding } from '../vocabulary/finding.ts'
import type { Reply } from '../vocabulary/reply.ts'
import { amount } from './finding-words.ts'
import type { Parts } from './parts.ts'
import { line } from './plain.ts'
import type { Moment } from './state.ts'

/** Why something was asked, or on which clauses and facts the last answer rests. */
export function explain({ state }: Moment, parts: Parts): readonly Reply[] {
  const { pending, findings } = state
  const asked =
    pending?.kind === 'fact' ? [line(parts, 'why.question', { why: pending.question.why })] : []
  const reasons = findings.slice(0, 5).flatMap(finding => reasonsOf(finding, parts))
  return asked.length + reasons.length > 0 ? [...asked, ...reasons] : [line(parts, 'why.nothing')]
}

function reasonsOf({ citations, used }: Finding, parts: Parts): readonly Reply[] {
  return [
    ...citations.map(({ section, say, clause }) =>
      line(parts, 'why.clause', { section, say, clause }),
    ),
    ...used.map(({ fact, value }) =>
      line(parts, 'why.fact', {
        fact: parts.book.facts.get(fact)?.label ?? fact,
        value: amount(value),
      }),
    ),
  ]
}
