import type { Finding } from '../vocabulary/finding.ts'
import type { Trace } from '../vocabulary/trace.ts'

/** At most so many clauses are cited in one line. */
const mostCites = 4

/** The line that machines read: what was understood, the verdict, what it rests on and what is asked. */
export function answerLine(id: string | number | null, trace: Trace, reply: string): object {
  const { intent, aspect, products, topics, verdict, findings, asks, facts, readings } = trace
  return {
    id,
    intent,
    aspect,
    product: products.length === 1 ? products[0] : null,
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

function verdictsOf(findings: readonly Finding[]): object {
  return Object.fromEntries(findings.map(({ source, verdict }) => [source.product, verdict]))
}

/** The deciding clause of each product first, then what else was cited. */
function citesOf(findings: readonly Finding[]): readonly object[] {
  const deepest = Math.max(0, ...findings.map(({ citations }) => citations.length))
  const ranks = Array.from({ length: deepest }, (_, rank) => rank)
  const cited = ranks.flatMap(rank => findings.flatMap(finding => citeAt(rank, finding)))
  return cited.slice(0, mostCites)
}

function citeAt(rank: number, { source, citations }: Finding): readonly object[] {
  const citation = citations[rank]
  if (!citation) return []
  const { section, clause } = citation
  return [{ product: source.product, edition: source.edition, section, clause }]
}
