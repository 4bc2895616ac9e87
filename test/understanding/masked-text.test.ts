import { expect, it } from 'vitest'
import { cut } from '../../src/understanding/extract/parts.ts'
import { maskText } from '../../src/understanding/masked-text.ts'

const text = 'AKS is slow\n```\nkubectl top\n```\nsince AKS upgrade'
const masked = maskText(text, cut(text), [
  [0, 3],
  [38, 41],
])

it('keeps the prose and blanks the names in it', () => {
  expect(masked.text).toBe('    is slow\nsince     upgrade')
})

it('knows where a place of it stands in the message', () => {
  const at = masked.text.indexOf('upgrade')
  expect(text.slice(...masked.place([at, at + 7]))).toBe('upgrade')
})
