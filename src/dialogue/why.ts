import { knownFacts } from '../tickets/known-facts.ts'
import type { Finding } from '../vocabulary/finding.ts'
import type { Reply } from '../vocabulary/reply.ts'
import type { Parts } from './parts.ts'
import { line } from './plain.ts'
import type { Moment, State } from './state.ts'

/** Why something is asked, and on which clauses and facts the last answer rests. */
export function explain({ state }: Moment, parts: Parts): readonly Reply[] {
  const told = [...reasonToAsk(state, parts), ...reasons(state.findings, parts)]
  return told.length > 0 ? told : [line(parts, 'why.nothing')]
}

/** At most so many clauses are named at once: each of one product, the first of five. */
const mostClauses = 8

function reasonToAsk({ pending, draft }: State, parts: Parts): readonly Reply[] {
  const hint = parts.fields.field(draft?.asking ?? '')?.hint
  if (pending?.kind === 'fact') return [line(parts, 'why.question', { why: pending.question.why })]
  return hint ? [line(parts, 'why.field', { why: hint })] : []
}

/** One reply for the clauses, one for where there are none, one for what is known. */
function reasons(findings: readonly Finding[], parts: Parts): readonly Reply[] {
  const each = Math.max(1, Math.floor(mostClauses / Math.max(1, findings.length)))
  const clauses = findings.flatMap(({ citations }) =>
    citations
      .slice(0, each)
      .map(({ section, say, clause }) => line(parts, 'why.clause', { section, say, clause })),
  )
  const silent = findings
    .filter(({ citations }) => citations.length === 0)
    .map(({ source: { title } }) => line(parts, 'why.silent', { title }))
  const known = new Map(findings.flatMap(({ used }) => used.map(one => [one.fact, one.value])))
  const facts = knownFacts(Object.fromEntries(known), parts.book.facts).map(({ label, words }) =>
    line(parts, 'why.fact', { fact: label, value: words }),
  )
  return [...together(clauses), ...together(silent), ...together(facts)]
}

/** Lines of one kind as one reply. */
function together(lines: readonly Reply[]): readonly Reply[] {
  const texts = lines.flatMap(one => (one.kind === 'text' ? [one] : []))
  const [first] = texts
  return first ? [{ ...first, text: texts.map(({ text }) => text).join('\n') }] : []
}
