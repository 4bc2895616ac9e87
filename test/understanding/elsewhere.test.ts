import { describe, expect, it } from 'vitest'
import { openElsewhere } from '../../src/understanding/elsewhere.ts'
import { openProducts } from '../../src/understanding/products.ts'
import { readOwnLexicon } from '../support/lexicon.ts'
import { wordsIn } from '../support/read-words.ts'

const lexicon = readOwnLexicon()
const elsewhere = openElsewhere(lexicon)
const products = openProducts(lexicon)

function place(text: string): string | undefined {
  const words = wordsIn(text)
  const strangers = elsewhere(words)
  const { firm } = products(words, strangers.spans)
  return strangers.place({ product: firm, known: false, sure: false })
}

describe('a message goes elsewhere', () => {
  it.each([
    ['nodes in our EKS cluster are NotReady', 'eks'],
    ['GKE Autopilot evicts our pods', 'gke'],
    ['OpenShift ingress operator degraded', 'openshift'],
    ['RKE2 etcd snapshot fails', 'other-kubernetes'],
    ['k3s on a few VMs on Azure Local', 'other-kubernetes'],
    ['AKS Edge Essentials on a panel PC', 'aks-edge-essentials'],
    ['our Arc-enabled servers show disconnected', 'arc-servers'],
    ['App Service restarts every night', 'azure-service'],
    ['Storage Spaces repair on Azure Local hangs', 'platform'],
    ['VM on Azure Local lost its disk, no kubernetes involved', 'no-kubernetes'],
    ['please raise our vCPU quota', 'quota'],
    ['how much does AKS cost per month', 'pricing'],
    ['when will AKS on Azure Local get Cilium', 'roadmap'],
    ['restart my node please', 'operate'],
    ['my laptop wants a new password', 'it-desk'],
    ['tell me a joke about etcd', 'chatter'],
    ['who is going to win on saturday in the big match', 'unrelated'],
  ])('%s → %s', (text, id) => {
    expect(place(text)).toBe(id)
  })
})

describe('a message stays', () => {
  it.each([
    'can we federate our AKS clusters with EKS',
    'the chart runs on GKE, on our AKS it fails',
    'who patches',
    'falco broken after the upgrade',
    'AKS deploy fails: quota or a bug',
    'in the old OpenShift I did this, on AKS hybrid too?',
    'the subscription is disabled because of an unpaid invoice, is AKS supported',
    'nodes dead after we left Docker Swarm for Azure Local',
  ])('%s', text => {
    expect(place(text)).toBeUndefined()
  })

  it('as an answer, whatever its words', () => {
    const words = wordsIn('the man from the night shift did it I think')
    expect(elsewhere(words).place({ product: false, known: true, sure: false })).toBeUndefined()
  })
})

it('hides the names that hold one of ours', () => {
  const text = 'AKS Edge Essentials'
  expect(elsewhere(wordsIn(text)).spans.map(span => text.slice(...span))).toContain(text)
})

it('has one line for every place', () => {
  const ids = lexicon.elsewhere.places.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toContain(lexicon.elsewhere.unknown)
})
