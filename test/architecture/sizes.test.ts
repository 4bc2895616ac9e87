import { expect, it } from 'vitest'
import { sources } from '../support/sources.ts'

const files = sources()
const functions = files.flatMap(file => file.functions)

it.each([
  ['file', 80, median(files.map(linesOf))],
  ['function', 10, median(functions.map(linesOf))],
])('keeps the median %s under %i lines, now %d', (_, bound, now) => {
  expect(now).toBeLessThan(bound)
})

it('takes the middle as the median', () => {
  expect([median([]), median([7]), median([9, 1, 5]), median([9, 1, 5, 6])]).toEqual([0, 7, 5, 5.5])
})

function linesOf({ lines }: { readonly lines: number }): number {
  return lines
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return middle.reduce((sum, value) => sum + value, 0) / Math.max(middle.length, 1)
}
