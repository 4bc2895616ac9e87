import { expect, it } from 'vitest'
import { didYouMean, nearest } from '../../src/knowledge/nearest.ts'

const words = ['check', 'chat', 'judge', 'changeMethod']

it.each([
  ['chekc', 'check'],
  ['chck', 'check'],
  ['cheeck', 'check'],
  ['Judge', 'judge'],
  ['changeMethodd', 'changeMethod'],
  ['chnageMehtod', 'changeMethod'],
  ['jugde', 'judge'],
])('takes "%s" for "%s"', (word, meant) => {
  expect(nearest(word, words)).toBe(meant)
})

it.each(['', 'x', 'explain', 'ch'])('takes "%s" for nothing', word => {
  expect(nearest(word, words)).toBeUndefined()
})

it('asks in a sentence', () => {
  expect(didYouMean('chekc', words)).toBe('Did you mean "check"?')
  expect(didYouMean('zzz', words)).toBeUndefined()
})
