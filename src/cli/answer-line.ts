import type { Aspect } from '../vocabulary/aspect.ts'
import type { Facts } from '../vocabulary/facts.ts'
import type { Finding } from '../vocabulary/finding.ts'
import type { Intent } from '../vocabulary/intent.ts'
import type { Trace } from '../vocabulary/trace.ts'
import type { Verdict } from '../vocabulary/verdict.ts'

/** What one line says of an answer; `product` is null where it is not known. */
export type AnswerLine = {
  readonly id: string | number | null
  readonly intent: Intent | null
  readonly aspect: Aspect
  readonly product: string | null
  readonly topics: readonly string[]
  readonly verdict: Verdict
  /** By product, where several were judged. */
  readonly verdicts?: Readonly<Record<string, Verdict>>
  /** The one fact asked, or nothing. */
  readonly asks: readonly string[]
  readonly cites: readonly Cite[]
  readonly facts: Facts
  readonly readings?: NonNullable<Trace['readings']>
  readonly reply: string
}

/** A clause an answer rests on. */
export type Cite = {
  readonly product: string
  readonly edition: string
  readonly section: string
  readonly clause: string
}

/** At most so many clauses are cited in one line. */
const mostCites = 4

/** The line that machines read: what was understood, the verdict, what it rests on and what is asked. */
export function answerLine(id: AnswerLine['id'], trace: Trace, reply: string): AnswerLine {
  const { intent, aspect, products, topics, verdict, findings, asks, facts, readings } = trace
  return {
    id,
    intent,
    aspect,
    product: products.length === 1 ? (products[0] ?? null) : null,
    topics,
    verdict,
    ...(findings.length > 1 ? { verdicts: verdictsOf(findings) } : {}),
    asks: asks === undefined ? [] : [asks],
    cites: citesOf(findings),
    facts: { ...facts },
    ...(readings ? { readings } : {}),
    reply,
  }
}

function verdictsOf(findings: readonly Finding[]): Readonly<Record<string, Verdict>> {
  return Object.fromEntries(findings.map(({ source, verdict }) => [source.product, verdict]))
}

/** The deciding clause of each product first, then what else was cited. */
function citesOf(findings: readonly Finding[]): readonly Cite[] {
  const deepest = Math.max(0, ...findings.map(({ citations }) => citations.length))
  const ranks = Array.from({ length: deepest }, (_, rank) => rank)
  const cited = ranks.flatMap(rank => findings.flatMap(finding => citeAt(rank, finding)))
  return cited.slice(0, mostCites)
}

function citeAt(rank: number, { source, citations }: Finding): readonly Cite[] {
  const citation = citations[rank]
  if (!citation) return []
  const { section, clause } = citation
  return [{ product: source.product, edition: source.edition, section, clause }]
}
