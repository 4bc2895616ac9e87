import fc from 'fast-check'
import type { Finding } from '../../src/vocabulary/finding.ts'
import { verdicts } from '../../src/vocabulary/verdict.ts'

/** A finding with the least that one holds. */
export const finding: Finding = {
  source: {
    edition: 'aks@2019-04-01',
    product: 'aks',
    title: 'Azure Kubernetes Service (AKS) Support Policies',
    date: '2019-04-01',
  },
  topics: ['node.customization.out-of-band'],
  aspect: 'state',
  verdict: 'breaks-support',
  strength: 'can',
  citations: [
    {
      clause: 'aks/out-of-band-node-change',
      topic: 'node.customization.out-of-band',
      section: 'Node maintenance and access',
      say: 'Changing nodes by other means than the AKS API can put the cluster outside support.',
      effect: 'breaks-support',
      strength: 'can',
    },
  ],
  also: [],
  disputes: [],
  used: [],
  provisos: [],
}

/** Findings of every verdict, with and without what may come with one. */
export const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    verdict: fc.constantFrom(...verdicts),
    product: fc.constantFrom('aks', 'aks-hci', 'aks-arc', 'aks-engine', 'aks-local'),
    topics: fc.subarray(['node.restart', 'network.cni', 'operation.failure', 'upstream-bug.scope']),
    dated: fc.boolean(),
    full: fc.boolean(),
  })
  .map(({ verdict, product, topics, dated, full }) => {
    const { date, ...undated } = finding.source
    const source = { ...undated, product, ...(dated && date ? { date } : {}) }
    return { ...finding, source, topics, verdict, ...(full ? company() : {}) }
  })

function company(): Partial<Finding> {
  const proviso = { clause: 'a/b', topic: 'a', say: 'It is stopped.', facts: [] }
  const kinds = ['exception', 'standing', 'told', 'gate', 'boundary'] as const
  return {
    also: finding.citations,
    disputes: [{ id: 'C1', readings: ['It is.', 'It is not.'], answer: 'Take it that it is not.' }],
    provisos: kinds.map(kind => ({ ...proviso, kind, verdict: 'not-covered' as const })),
    margin: { fact: 'stoppedDays', value: [21, 28], bound: 60, unit: 'days' },
    conditions: [{ label: 'kubenet', verdict: 'covered' }],
  }
}
