import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columns, flow, wrap } from '../../../src/channels/terminal/wrap.ts'

describe('wrapping text to a window', () => {
  it('never makes a line wider than the window unless one word is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 12, unit: 'grapheme' })),
        fc.integer({ min: 20, max: 90 }),
        (words, width) => {
          const text = words.map(word => word.replace(/\s/g, '')).join(' ')
          const lines = wrap(text, width, '  ').split('\n')
          const ofWords = lines.filter(line => line.trim().includes(' '))
          expect(ofWords.filter(line => columns(line) > width)).toEqual([])
        },
      ),
    )
  })

  it('keeps every word, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,15}$/), { minLength: 1 }),
        fc.integer({ min: 5, max: 60 }),
        (words, width) => {
          expect(wrap(words.join(' '), width, ' ').split(/\s+/).filter(Boolean)).toEqual(words)
        },
      ),
    )
  })

  it('keeps the indent of a line, and hangs what follows', () => {
    expect(wrap('  one two three', 10, '    ')).toBe('  one two\n    three')
    expect(wrap('one\ntwo three', 8, '  ')).toBe('one\n  two\n  three')
  })

  it('puts items in rows without breaking one that fits', () => {
    expect(flow(['1) one a', '2) b', '3) much too long for a row'], 16, '  ')).toBe(
      ['  1) one a  2) b', '  3) much too', '  long for a row'].join('\n'),
    )
  })

  it('counts wide characters twice and colours not at all', () => {
    expect(columns('漢字')).toBe(4)
    expect(columns('e\u0301👩\u200d')).toBe(3)
    expect(columns('\u001b[1;31mred\u001b[0m')).toBe(3)
  })

  it('leaves text for machines in one piece', () => {
    expect(wrap('a b c', Number.POSITIVE_INFINITY)).toBe('a b c')
  })
})
