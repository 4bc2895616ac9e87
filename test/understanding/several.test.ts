import { describe, expect, it } from 'vitest'
import type { Asked, Guesses } from '../../src/understanding/guesses.ts'
import { severalQuestions } from '../../src/understanding/several.ts'

/** Finds a topic by one word, as surely as that is said. */
const words: Readonly<Record<string, readonly [topic: string, confidence: number]>> = {
  istio: ['third-party.istio', 0.9],
  patches: ['node.os-patching', 0.8],
  mesh: ['third-party.istio', 0.75],
  maybe: ['version', 0.4],
}

function guess({ text }: Asked): Guesses {
  const found = Object.entries(words).find(([word]) => text.includes(word))
  if (!found) return { topics: [], intents: [] }
  const [topic, confidence] = found[1]
  return { topics: [{ topics: [topic], confidence, by: [] }], intents: [] }
}

function asked(text: string) {
  const several = severalQuestions({ text, products: [], marks: [] }, guess)
  return several.map(({ topics, span }) => [topics[0]?.topics[0], text.slice(...span).trim()])
}

describe('several questions', () => {
  it('are found in order, each with what was told before it', () => {
    expect(asked('we run istio here. is it covered? and who patches the nodes? thanks')).toEqual([
      ['third-party.istio', 'we run istio here. is it covered?'],
      ['node.os-patching', 'and who patches the nodes?'],
    ])
  })

  it('are found on lines of their own', () => {
    expect(asked('is istio covered?\nwho patches the nodes?!\nwho patches the nodes?')).toEqual([
      ['third-party.istio', 'is istio covered?'],
      ['node.os-patching', 'who patches the nodes?!\nwho patches the nodes?'],
    ])
  })

  it('are found where one is joined to the other', () => {
    expect(asked('our case: is istio covered on it, and who puts the patches on nodes?')).toEqual([
      ['third-party.istio', 'our case: is istio covered on it, and'],
      ['node.os-patching', 'who puts the patches on nodes?'],
    ])
  })

  it.each([
    ['what is told before a question', 'istio is here and is new. what of the patches on nodes?'],
    ['a choice', 'is istio yours or do we put the patches on nodes?'],
    ['an afterthought', 'is istio covered and what of patches?'],
    ['one question', 'is istio covered? thanks'],
    ['the same subject twice', 'is istio covered? is the mesh covered?'],
    ['one that is too short to have a subject', 'is istio covered? patches ok?'],
    ['one whose subject nobody knows for sure', 'is istio covered? is it maybe too old?'],
    ['one about nothing of ours', 'is istio covered? how was your weekend?'],
    ['none', 'istio is broken and patches fail'],
  ])('are not made of %s', (_, text) => {
    expect(asked(text)).toEqual([])
  })
})
