import type { Finding } from '../vocabulary/finding.ts'
import type { Reply } from '../vocabulary/reply.ts'
import { amount } from './finding-words.ts'
import type { Parts } from './parts.ts'
import { line } from './plain.ts'
import type { Moment, State } from './state.ts'

/** Why something is asked, and on which clauses and facts the last answer rests. */
export function explain({ state }: Moment, parts: Parts): readonly Reply[] {
  const reasons = state.findings
    .slice(0, mostFindings)
    .flatMap(finding => reasonsOf(finding, parts))
  const told = [...reasonToAsk(state, parts), ...reasons]
  return told.length > 0 ? told : [line(parts, 'why.nothing')]
}

/** At most so many products are explained at once: all there are. */
const mostFindings = 5

function reasonToAsk({ pending, draft }: State, parts: Parts): readonly Reply[] {
  const hint = parts.fields.field(draft?.asking ?? '')?.hint
  if (hint) return [line(parts, 'why.field', { why: hint })]
  return pending?.kind === 'fact'
    ? [line(parts, 'why.question', { why: pending.question.why })]
    : []
}

function reasonsOf({ citations, used, source }: Finding, parts: Parts): readonly Reply[] {
  const none = citations.length === 0 ? [line(parts, 'why.silent', { title: source.title })] : []
  return [
    ...none,
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
