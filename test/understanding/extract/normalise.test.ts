import fc from 'fast-check'
import { expect, it } from 'vitest'
import { normalise } from '../../../src/understanding/extract/normalise.ts'

it.each([
  ['it’s “off”', `it's "off"`],
  ['3–4 weeks', '3-4 weeks'],
  ['ＡＫＳ', 'AKS'],
  ['_is it off_\n', '*is it off*\n'],
  ['a\u00a0b\u200bc', 'a b c'],
  ['key [removed: JWT] lost', `key ${' '.repeat('[removed: JWT]'.length)} lost`],
])('makes %j plain', (text, plain) => {
  expect(normalise(text)).toBe(plain)
})

it('keeps every letter in its place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
      expect(normalise(text)).toHaveLength(text.length)
    }),
  )
})
