import { describe, expect, it } from 'vitest'
import { understand } from '../../src/understanding/understand.ts'
import { readOwnLexicon } from '../support/lexicon.ts'

const lexicon = readOwnLexicon()
const topics = [
  {
    topics: ['lifecycle.stopped.control-plane'],
    confidence: 1,
    by: ['classifier' as const],
  },
]
const read = understand({ lexicon, guess: () => ({ topics, intents: [] }), isWord: () => true })
const today = '2026-11-26'

describe('a reading', () => {
  it('holds the product, the facts and the aspect, each with its place', () => {
    const text = 'Azure Local, cluster was off for six weeks. Still supported?'
    const { products, facts, aspect } = read(text, today)
    expect(products).toMatchObject({ possible: ['aks-local'], named: true, assumed: false })
    expect(text.slice(...(products.cue?.span ?? [0, 0]))).toBe('Azure Local')
    expect(facts).toMatchObject([{ fact: 'stoppedDays', value: 42 }])
    expect(facts.map(({ span }) => text.slice(...span))).toEqual(['off for six weeks'])
    expect(aspect).toBe('state')
  })

  it('reads the subject without the names of products', () => {
    const seen: string[] = []
    const listening = understand({
      lexicon,
      guess: asked => {
        seen.push(asked.text)
        return { topics: [], intents: [] }
      },
      isWord: () => true,
    })
    listening('etcd on Azure Local', today)
    expect(seen).toEqual(['etcd on            '])
  })

  it('says nothing of an empty message', () => {
    expect(read('', today)).toMatchObject({
      products: { named: false },
      compare: false,
      bare: [],
      facts: [],
    })
  })
})
