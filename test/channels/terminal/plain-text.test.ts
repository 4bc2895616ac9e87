import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainly, plainText } from '../../../src/channels/terminal/plain-text.ts'

it.each([
  ['colours', 'a\u001b[1;31mred\u001b[0m', 'ared'],
  ['cursor moves', '\u001b[2J\u001b[Hup', 'up'],
  ['a title for the window', '\u001b]0;gotcha\u0007x', 'x'],
  ['a bell, a null and a delete', 'a\u0007b\u0000c\u007fd', 'abcd'],
  ['a turn of direction', 'a\u202eb\u2066c\u200f', 'abc'],
  ['line ends of Windows', 'a\r\nb', 'a\nb'],
  ['nothing where all is well', 'Stück\t漢字\n🔥 عربي', 'Stück\t漢字\n🔥 عربي'],
])('takes %s out', (_, text, left) => {
  expect(plainText(text)).toBe(left)
})

it('leaves nothing that a terminal would obey', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(plainText(text)).not.toMatch(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u)
    }),
  )
})

it('reaches all text in a value, and changes nothing else', () => {
  expect(plainly({ a: ['\u0007x', 1, undefined], b: { c: '\u0000' }, d: true })).toEqual({
    a: ['x', 1, undefined],
    b: { c: '' },
    d: true,
  })
})
