import { expect, it } from 'vitest'
import { openBare } from '../../src/understanding/bare.ts'
import { readOwnLexicon } from '../support/lexicon.ts'
import { wordsIn } from '../support/read-words.ts'

const bare = openBare(readOwnLexicon())

it.each([
  ['45', { kind: 'number', value: 45 }],
  ['about six weeks', { kind: 'duration', value: [35, 49] }],
  ['3 October', { kind: 'date', value: '2026-10-03' }],
  ['1.28.4', { kind: 'version', value: '1.28.4' }],
  ['the second one', { kind: 'ordinal', value: 2 }],
  ['b', { kind: 'ordinal', value: 2 }],
  ['option c please', { kind: 'ordinal', value: 3 }],
  ['the last one', { kind: 'ordinal', value: -1 }],
  ['Hyper-V', { kind: 'word', fact: 'changeMethod', value: 'hyper-v-api' }],
  ['yes but only dev', { kind: 'word', fact: 'environment', value: 'dev' }],
])('%j holds a value', (text, value) => {
  expect(bare(wordsIn(text))).toContainEqual(expect.objectContaining(value))
})

it('knows where each stands', () => {
  const text = 'it was Hyper-V, 45 days'
  const spans = bare(wordsIn(text)).map(({ span }) => text.slice(...span))
  expect(spans).toEqual(expect.arrayContaining(['Hyper-V', '45 days', '45']))
})

it('looks for none in a long message', () => {
  expect(bare(wordsIn('off for 45 days '.repeat(20)))).toEqual([])
})
