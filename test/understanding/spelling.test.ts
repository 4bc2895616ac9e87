import { describe, expect, it } from 'vitest'
import { openingOf, tokenise } from '../../src/understanding/extract/tokens.ts'
import { openSpelling } from '../../src/understanding/spelling.ts'

const words = new Set(['is', 'our', 'cluster', 'locale', 'store', 'starting', 'daily'])
const mend = openSpelling(
  ['azure', 'local', 'stopped', 'stored', 'days', 'weeks', 'drain', 'starting'],
  word => words.has(word),
)
const read = (text: string) =>
  mend(text, tokenise(text, [0, text.length]))
    .map(({ word }) => word)
    .join(' ')

describe('a misspelt word', () => {
  it.each([
    ['Azrue Locla', 'azure local'],
    ['Azre Loocal', 'azure local'],
    ['stoppde for 40 daays', 'stopped for 40 days'],
    ['6 wekes', '6 weeks'],
  ])('is read as it was meant: %s', (text, meant) => {
    expect(read(text)).toBe(meant)
  })

  it.each([
    ['is our cluster', 'a word people use'],
    ['locale', 'a word people use, near another'],
    ['store', 'another form of a word'],
    ['drainx', 'another ending'],
    ['xtopped', 'another beginning'],
    ['dags', 'too short to tell'],
    ['stoped-vm', 'part of a name'],
    ['--stoped', 'an option'],
    ['./stoped', 'a path'],
    ['STOPED', 'a name in capitals'],
    ['stoPed', 'a name'],
    ['st0pped', 'a name with a digit'],
  ])('is left as it stands: %s, %s', text => {
    expect(read(text)).toBe(
      tokenise(text, [0, text.length])
        .map(({ word }) => word)
        .join(' '),
    )
  })

  it('is left alone where two words may be meant', () => {
    const either = openSpelling(['states', 'stages'], () => false)
    expect(either('stases', tokenise('stases', [0, 6]))[0]?.word).toBe('stases')
  })

  it('keeps its place', () => {
    const text = 'the Azrue one'
    const [, token] = mend(text, tokenise(text, [0, text.length]))
    expect(token).toMatchObject({ word: 'azure', opening: openingOf('azure'), from: 4, to: 9 })
  })
})
