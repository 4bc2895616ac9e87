import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { understand } from '../../src/understanding/understand.ts'
import { readOwnLexicon } from '../support/lexicon.ts'
import { today } from '../support/read-words.ts'

const lexicon = readOwnLexicon()

/** So that as many facts as possible are looked for. */
const topics = ['node.customization.login', 'lifecycle.stopped', 'network', 'feature'].map(
  topic => ({
    topics: [topic],
    confidence: 1,
    by: ['classifier' as const],
  }),
)
const read = understand({ lexicon, guess: () => ({ topics, intents: [] }), isWord: () => true })

/** The quickest of some tries, in milliseconds: the least disturbed by whatever else runs. */
function quickest(text: string): number {
  const tries = Array.from({ length: 5 }, () => {
    const from = performance.now()
    read(text, today)
    return performance.now() - from
  })
  return Math.min(...tries)
}

describe('reading', () => {
  it.each([
    ['one letter', 'a'],
    ['brackets', '['],
    ['blanks', ' '],
    ['quotes', '> '],
    ['lines', '\n'],
    ['dots', '.'],
    ['apostrophes', "'"],
    ['smileys', '😀'],
    ['words that begin patterns', 'not off the cluster since about six '],
    ['words in doubt', 'not documented as support told us '],
    ['log lines', '2026-01-01T10:00:00Z E reflector.go:153] Failed\n'],
  ])('takes ten times as many %s in no more than forty times the time', (_, piece) => {
    const some = piece.repeat(Math.ceil(10_000 / piece.length))
    quickest(some)
    expect(quickest(some.repeat(10))).toBeLessThan(Math.max(quickest(some), 0.5) * 40)
  })

  it('says the same of the same, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), text => {
        expect(read(text, today)).toEqual(read(text, today))
      }),
    )
  })

  it('keeps every place within the message', () => {
    const words = [
      'AKS',
      'HCI',
      '22H2',
      'off',
      'for',
      'six',
      'weeks',
      ',',
      '\n',
      '> ',
      '```',
      '1.27',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), pieces => {
        const text = pieces.join(' ')
        const { facts, bare } = read(text, today)
        for (const {
          span: [from, to],
        } of [...facts, ...bare]) {
          expect(from).toBeLessThan(to)
          expect(to).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})
