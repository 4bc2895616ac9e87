import { expect, it } from 'vitest'
import { ratio, shareOf, threePlaces } from '../../../src/cli/eval/figure.ts'

it.each([
  [0, '0.000'],
  [1, '1.000'],
  [2 / 3, '0.667'],
  [1 / 16, '0.062'],
  [3 / 16, '0.188'],
  [5 / 16, '0.312'],
  [0.0005, '0.001'],
  [0.4885, '0.488'],
])('writes %d with three places', (value, text) => {
  expect(threePlaces(value)).toBe(text)
})

it('writes a share with what it is made of', () => {
  expect(ratio(shareOf(3, 4))).toBe('0.750 (3/4)')
  expect(ratio(shareOf(7 / 3, 3))).toBe('0.778 (2.33333/3)')
})

it('has no share of nothing', () => {
  expect(ratio(shareOf(0, 0))).toBe('-')
  expect(shareOf(0, 0)).not.toHaveProperty('value')
})
