import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TicketDraft } from '../../src/tickets/draft.ts'
import { correct } from '../../src/tickets/fill.ts'
import { openDraft } from '../../src/tickets/open-draft.ts'
import { toIssue } from '../../src/tickets/to-issue.ts'
import { book, clean } from './book.ts'
import { anyDraft, anyText, complete, products } from './drafts.ts'

const name = fc.stringMatching(/^[a-z]{4,8}-[a-z0-9]{3,6}$/)
const where = fc.record({
  id: fc.uuid(),
  group: name.map(part => `rg-${part}`),
  cluster: name.map(part => `clu-${part}`),
  region: fc.constantFrom(...book.places.regions.names),
  host: name.map(part => `${part}.hcp.westeurope.azmk8s.io`),
})

const texts = [
  'cluster CLUSTER in group GROUP, API server HOST, correlation ID',
  'az aks show -g GROUP -n CLUSTER',
  '/subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.ContainerService/managedClusters/CLUSTER failed',
  'dial tcp: lookup HOST: no such host (REGION)',
  'MC_GROUP_CLUSTER_REGION was changed',
]

describe('the public issue', () => {
  it('holds no id, group, cluster, region or host of the draft', () => {
    const fields = fc.constantFrom('symptom', 'scope', 'evidence', 'changes', 'tried', 'network')
    const lines = fc.array(fc.tuple(fields, fc.constantFrom(...texts), anyText), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(fc.constantFrom(...products), where, lines, (product, place, said) => {
        const text = toIssue(book, drafted(product, place, said)).toLowerCase()
        for (const secret of Object.values(place)) expect(text).not.toContain(secret.toLowerCase())
      }),
    )
  })

  it.each([
    ['aks', 'Azure/AKS'],
    ['aks-hci', 'Azure/aksArc'],
    ['aks-arc', 'Azure/aksArc'],
    ['aks-local', 'Azure/aksArc'],
    ['aks-engine', 'Azure/aks-engine-azurestack'],
  ])('of %s goes to %s and names nobody', (product, repository) => {
    const text = toIssue(book, complete(product, 'general'))
    expect(text).toContain(repository)
    expect(text).not.toMatch(/Ada|Example|ada@|\+49|Berlin|Standard/)
    expect(text).toContain('two of nine nodes are NotReady')
  })

  it('names no person of whom the symptom tells', () => {
    const value = clean('nodes are gone. I am Ana Ruiz, call +49 30 1234567')
    const draft = correct(book, complete('aks', 'general'), { field: 'symptom', value })
    const text = toIssue(book, draft)
    expect(text).not.toMatch(/Ruiz|1234567/)
    expect(text).toContain('nodes are gone')
  })

  it('stays within what GitHub takes', () => {
    fc.assert(
      fc.property(anyDraft, draft => {
        expect(toIssue(book, draft).length).toBeLessThanOrEqual(book.targets.limits.issue)
      }),
      { numRuns: 40 },
    )
  })
})

type Place = { readonly [Key in 'id' | 'group' | 'cluster' | 'region' | 'host']: string }

function drafted(
  product: string,
  place: Place,
  said: readonly (readonly [string, string, string])[],
): TicketDraft {
  const { id, group, cluster, region, host } = place
  const resource = `/subscriptions/${id}/resourceGroups/${group}/providers/Microsoft.ContainerService/managedClusters/${cluster}`
  const values: readonly (readonly [string, string])[] = [
    ['resourceId', resource],
    ['region', region],
    ...said.map(([field, text, more]): readonly [string, string] => [
      field,
      `${text.replaceAll('ID', id).replaceAll('GROUP', group).replaceAll('CLUSTER', cluster).replaceAll('REGION', region).replaceAll('HOST', host)} ${more}`,
    ]),
  ]
  return values.reduce<TicketDraft>(
    (draft, [field, value]) => correct(book, draft, { field, value: clean(value) }),
    openDraft(book, { product }),
  )
}
