import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columns, wrap } from '../../../src/channels/terminal/wrap.ts'

describe('wrapping text to a window', () => {
  it('never makes a line wider than the window unless one word is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 12, unit: 'grapheme' })),
        fc.integer({ min: 20, max: 90 }),
        (words, width) => {
          const text = words.map(word => word.replace(/\s/g, '')).join(' ')
          for (const line of wrap(text, width, '  ').split('\n')) {
            const [, ...rest] = line.trim().split(' ')
            if (rest.length > 0) expect(columns(line)).toBeLessThanOrEqual(width)
          }
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

  it('counts wide characters twice and colours not at all', () => {
    expect(columns('漢字')).toBe(4)
    expect(columns('\u001b[1;31mred\u001b[0m')).toBe(3)
  })

  it('leaves text for machines in one piece', () => {
    expect(wrap('a b c', Number.POSITIVE_INFINITY)).toBe('a b c')
  })
})
