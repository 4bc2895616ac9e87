import { expect, it } from 'vitest'
import { tokenise, wordsOf } from '../../../src/understanding/extract/tokens.ts'

it.each([
  ["Hyper-V isn't on.", ['hyper', 'v', "isn't", 'on']],
  ["AKS hybrid's nodes, it's up", ['aks', 'hybrid', 'nodes', "it's", 'up']],
  ['docs.microsoft.com v1.27.3', ['docs', 'microsoft', 'com', 'v1.27.3']],
  ['MC_shop-prod', ['mc_shop', 'prod']],
  ['é 集群 👎', ['é', '集群', '👎']],
])('cuts %j into words', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})

it('ends sentences, but not after an abbreviation', () => {
  const stops = (text: string) => tokenise(text, [0, text.length]).filter(({ stop }) => stop).length
  expect(stops('It is off. Why? Now!')).toBe(3)
  expect(stops('AKS vs. AKS Engine')).toBe(0)
  expect(stops('one\n\ntwo')).toBe(1)
})

it('parts a word from the one before a comma', () => {
  const parted = (text: string) =>
    tokenise(text, [0, text.length]).map(token => token.parted === true)
  expect(parted('AKS, HCI and/or Hub / ASDK')).toEqual([false, true, false, false, false, true])
})

it('knows where each word stands', () => {
  const text = 'so: AKS-HCI!'
  expect(tokenise(text, [4, text.length]).map(({ from, to }) => text.slice(from, to))).toEqual([
    'AKS',
    'HCI',
    '!',
  ])
})

it('reads no word out of noise', () => {
  expect(wordsOf(`ok ${'x'.repeat(500)} ok`)).toEqual(['ok', 'ok'])
})
