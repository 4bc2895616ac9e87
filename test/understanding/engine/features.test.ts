import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { featuresOf, stemsOf } from '../../../src/understanding/engine/features.ts'
import { openKinds } from '../../../src/understanding/engine/kinds.ts'
import { tokenise } from '../../../src/understanding/engine/tokens.ts'
import {
  collectFeatures,
  openVocabulary,
  vectorise,
  vectoriseText,
} from '../../../src/understanding/engine/vocabulary.ts'

const read = (text: string) => featuresOf(tokenise(text), openKinds([]))

describe('a text as features', () => {
  it('keeps the places of its words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        for (const { span } of tokenise(text)) {
          expect(text.slice(...span)).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}.']*$/u)
        }
      }),
    )
  })

  it('is the same whatever signs and blanks stand between the words', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom(' ', ', ', '\n', ' - '), (words, between) => {
        const plain = read(words.join(' '))
        expect(read(words.join(between).toUpperCase())).toEqual(plain)
      }),
    )
  })

  it('tells numbers and versions from words, not from each other', () => {
    const words = (text: string) => tokenise(text).map(({ word }) => word)
    expect(words("don't run 1.27.3 on 12 of 1500 nodes")).toEqual([
      'dont',
      'run',
      '#v',
      'on',
      '#',
      'of',
      '#n',
      'nodes',
    ])
  })

  it('has the same numbers whether it is learnt from or asked about', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{1,60}$/), text => {
        const vocabulary = openVocabulary(collectFeatures([read(text), read(text), read(text)]), 3)
        const tokens = tokenise(text)
        const asked = vectoriseText(vocabulary, tokens, stemsOf(tokens, openKinds([])))
        expect(asked).toEqual(vectorise(vocabulary, read(text)))
      }),
    )
  })

  it('has two blocks of length one as numbers, where anything is known', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{1,60}$/), text => {
        const features = read(text)
        const vocabulary = openVocabulary(collectFeatures([features, features, features]), 3)
        const square = vectorise(vocabulary, features).values.reduce((sum, x) => sum + x * x, 0)
        expect([0, 2]).toContain(Math.round(square * 1000) / 1000)
      }),
    )
  })
})
