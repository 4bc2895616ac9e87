import { describe, expect, it } from 'vitest'
import { openProducts } from '../../src/understanding/products.ts'
import { readOwnLexicon } from '../support/lexicon.ts'
import { wordsIn } from '../support/read-words.ts'

const read = openProducts(readOwnLexicon())
const possible = (text: string) => read(wordsIn(text), []).products.possible.toSorted()
const onPremises = ['aks-arc', 'aks-hci', 'aks-local']
const every = ['aks', 'aks-arc', 'aks-engine', 'aks-hci', 'aks-local']

describe('a product', () => {
  it.each([
    ['VM deleted in MC_web_prod_weu', 'aks'],
    ['az aks upgrade hangs', 'aks'],
    ['the api model has no masterProfile', 'aks-engine'],
    ['our Stack Hub cluster', 'aks-engine'],
    ['ASDK in the lab', 'aks-engine'],
    ['AKS on Azure Local', 'aks-local'],
    ['AKS on HCI 23H2', 'aks-local'],
    ['az aksarc nodepool scale', 'aks-local'],
    ['logical network is full', 'aks-local'],
    ['an AKS hybrid worker', 'aks-arc'],
    ['AKS hybrid clusters', 'aks-arc'],
    ['AKS on Windows Server', 'aks-arc'],
    ['AksHci on 22H2', 'aks-arc'],
    ['HCI 21H2', 'aks-hci'],
  ])('is told by what "%s" names', (text, product) => {
    expect(read(wordsIn(text), []).products).toMatchObject({
      possible: [product],
      named: true,
      assumed: false,
    })
  })

  it.each([
    ['AKS nodes are gone', 'aks'],
    ['AKS-HCI nodes are gone', 'aks-hci'],
    ['Get-AksHciCluster lists nothing', 'aks-hci'],
  ])('is taken for one where "%s" is loose, and said so', (text, product) => {
    expect(read(wordsIn(text), []).products).toMatchObject({ possible: [product], assumed: true })
  })

  it.each([
    ['the VMs of the AKS nodes in Hyper-V Manager', onPremises],
    ['nodes are gone', every],
  ])('stays open among those that "%s" leaves', (text, products) => {
    expect(possible(text)).toEqual(products)
  })

  it.each([
    ['no hub: our hub-spoke network and AKS', 'aks'],
    ['kubenet, AKS, pods talk to on-prem Oracle', 'aks'],
    ['moved from AKS Engine to Azure Local', 'aks-local'],
    ['one of the AKS workers', 'aks'],
    ['must we install Azure Local and AKS from zero?', 'aks-local'],
    ['konnectivity is down on Azure Stack Local', 'aks-local'],
    ['all VMs on the stack, AKS-HCI among them', 'aks-hci'],
    ['Windows Server 2019 node pool in az aks', 'aks'],
    ['we cannot move to Azure Local before 2027, HCI 22H2', 'aks-arc'],
  ])('is not what is only mentioned beside it: %s', (text, product) => {
    expect(possible(text)).toEqual([product])
  })

  it('is not read out of the name of something else', () => {
    const words = wordsIn('AKS Edge Essentials')
    expect(read(words, [[0, 19]]).products.named).toBe(false)
  })

  it('names the cue that decided, and where it stands', () => {
    const text = 'AKS on HCI, that is 23H2 now'
    const { cue } = read(wordsIn(text), []).products
    expect(cue?.name).toBe('hci-23h2')
    expect(text.slice(...(cue?.span ?? [0, 0]))).toBe('23H2')
  })
})

describe('a comparison', () => {
  it.each([
    ['AKS vs AKS Engine: who patches?', ['aks', 'aks-engine']],
    ['difference between HCI 22H2 and Azure Local', ['aks-arc', 'aks-local']],
    ['AKS, AKS-HCI, Azure Local: who patches?', ['aks', 'aks-hci', 'aks-local']],
    ['same answer on AKS in Azure and on Stack Hub?', ['aks', 'aks-engine']],
    ['who patches? need it for all five products', every],
    [
      'is helm supported in AKS? And in the AKS Engine cluster on Stack Hub? One table please',
      ['aks', 'aks-engine'],
    ],
    ['does AKS treat beta features differently from AKS hybrid', ['aks', 'aks-arc']],
    ['two platforms (AKS, Azure Local): who owns the nodes on each of them', ['aks', 'aks-local']],
  ])('is wanted: %s', (text, products) => {
    expect(read(wordsIn(text), [])).toMatchObject({ compare: true })
    expect(possible(text)).toEqual(products)
  })

  it.each([
    'AKS on Azure Local, same problem every day',
    'we left AKS Engine, now on Azure Local it fails again',
    'AKS, 23H2, nodes are gone',
  ])('is not wanted: %s', text => {
    expect(read(wordsIn(text), []).compare).toBe(false)
  })
})
