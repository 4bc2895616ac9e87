import { describe, expect, it } from 'vitest'
import { openMatcher } from '../../../src/understanding/extract/matcher.ts'
import { asPattern, openPatterns } from '../../../src/understanding/extract/pattern.ts'
import { wordsIn } from '../../support/read-words.ts'

const lists = { node: ['node|nodes', 'scale set'] }

function matches(pattern: string, text: string): readonly string[] {
  const plain = openMatcher([[pattern, true]], lists)
  return plain(wordsIn(text)).map(({ span }) => text.slice(...span))
}

describe('a pattern', () => {
  it.each([
    ['a word', 'node', 'one Node only', 'Node'],
    ['a stem', 'deallocat*', 'all deallocated', 'deallocated'],
    ['a choice', 'off|down', 'went down', 'down'],
    ['a choice of phrases', '(shut down|off) again', 'shut down again', 'shut down again'],
    ['a part that may be missing', 'the [old] box', 'the box', 'the box'],
    ['a part that may be there', 'the [old] box', 'the old box', 'the old box'],
    ['a list', '@node gone', 'scale set gone', 'scale set gone'],
    ['a gap', 'off .. <duration>', 'off since about six weeks', 'off since about six weeks'],
    ['hyphens like blanks', 'hyper-v', 'Hyper V', 'Hyper V'],
    ['a beginning', '^ restart it', 'Please. Restart it', 'Restart it'],
    ['an end', 'all five $', 'for all five?', 'all five'],
  ])('finds %s', (_, pattern, text, found) => {
    expect(matches(pattern, text)).toEqual([found])
  })

  it.each([
    ['across sentences', 'off .. <duration>', 'It is off. Six weeks of holidays.'],
    ['across too many words', 'off .. end', 'off one two three four five six end'],
    ['across a comma', 'azure local', 'Azure, local'],
    ['in the middle of a word', 'stall aks', 'reinstall AKS'],
    ['a beginning in the middle', '^ restart it', 'please restart it'],
    ['an end before a word', 'all five $', 'all five nodes'],
  ])('finds nothing %s', (_, pattern, text) => {
    expect(matches(pattern, text)).toEqual([])
  })

  it.each(['(a', 'a)', 'a [b', '@nobody'])('is refused where it is %j', pattern => {
    expect(() => openPatterns(lists)(pattern)).toThrow(/lacks|never opened|no list/)
  })

  it.each(['.. a', '', 'ab*'])('has to begin with something to look up, unlike %j', pattern => {
    expect(() => openMatcher([[pattern, true]], lists)).toThrow(/begin/)
  })
})

it('takes the words of users as they stand', () => {
  expect(asPattern('/etc/kubernetes (files)')).toBe('etc kubernetes files')
})
