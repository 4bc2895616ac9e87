import { expect, it } from 'vitest'
import { matrixText } from '../../../src/channels/terminal/table.ts'

const rows = [
  ['topic', 'tin', 'zinc', 'lead'],
  ['alloy', 'Covered', '—', 'Covered'],
  ['漢字', '—', '—', '—'],
]

it('is in columns where the window has room', () => {
  expect(matrixText(rows, 80)).toBe(
    ['topic  tin      zinc  lead', 'alloy  Covered  —     Covered', '漢字   —        —     —'].join(
      '\n',
    ),
  )
})

it('says, where it has not, what each row says and in which columns', () => {
  expect(matrixText(rows, 20)).toBe('alloy\n  Covered: tin, lead\n漢字')
})

it('wraps a block that is too wide', () => {
  expect(
    matrixText(
      [
        ['topic', 'tin', 'zinc'],
        ['a', 'Not covered', 'Not covered'],
      ],
      18,
    ),
  ).toBe('a\n  Not covered:\n    tin, zinc')
})
