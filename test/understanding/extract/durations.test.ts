import { describe, expect, it } from 'vitest'
import type { Typed } from '../../../src/understanding/extract/words.ts'
import { wordsIn } from '../../support/read-words.ts'

function found(text: string, kind: Typed['kind']) {
  const all = [...wordsIn(text).typed.values()].flat()
  return all.filter(typed => typed.kind === kind).map(({ value }) => value)
}

describe('a length of time', () => {
  it.each([
    ['off for six weeks', [42, 42]],
    ['about 6 weeks', [35, 49]],
    ['~20 days', [18, 22]],
    ['over a month', [32, 61]],
    ['more than 60 days', [61, 89]],
    ['> 30 days', [31, 44]],
    ['<p>30 days', [30, 30]],
    ['</b> 30 days', [30, 30]],
    ['less than two months', [28, 55]],
    ['almost two months', [50, 60]],
    ['up to 3 days', [0, 3]],
    ['a quarter', [88, 93]],
    ['a fortnight', [14, 14]],
    ['half a year', [183, 183]],
    ['three to four weeks', [21, 28]],
    ['3–4 weeks', [21, 28]],
    ['between 5 and 8 weeks', [35, 56]],
    ['six and a half weeks', [46, 46]],
    ['a month and a half', [42, 47]],
    ['5 weeks and something', [35, 41]],
    ['40 something days', [40, 49]],
    ['40+ days', [40, 49]],
    ['a couple of weeks', [14, 21]],
    ['forty-five days', [45, 45]],
    ['hundred days on ice', [100, 100]],
    ['two hundred days', [200, 200]],
    ['a hundred and ten days', [110, 110]],
    ['one hundred forty two days', [142, 142]],
    ['two months and a week', [63, 69]],
    ['3 weeks and 2 days', [23, 23]],
    ['a month + one day', [29, 32]],
    ['month and a half', [42, 47]],
    ['34 das', [34, 34]],
    ['on the 59th day', [59, 59]],
    ['42d', [42, 42]],
    ['a 45-day pause', [45, 45]],
    ['day 50 of the suspension', [50, 50]],
    ['now in the third week', [15, 21]],
    ['since 3 October', [54, 54]],
    ['since 2026-10-03', [54, 54]],
    ['since 03.10.2026', [54, 54]],
    ['since yesterday', [1, 1]],
    ['since mid August', [98, 107]],
    ['from 27 June until 4 September', [69, 69]],
    ['October to early March', [122, 160]],
    ['off on 2 October, back on 10 November', [39, 39]],
    ['off on 26 October and on again this morning', [31, 31]],
  ])('%s is read', (text, days) => {
    expect(found(text, 'duration')).toEqual([days])
  })

  it.each([
    'since before christmas',
    'day-2 operations',
    'for ages',
    'weeks ago',
    'may 365 be with you',
    'node 5 m',
    'this one was parked',
    'on the 3rd day',
  ])('is not read in "%s"', text => {
    expect(found(text, 'duration')).toEqual([])
  })

  it('never begins in the future', () => {
    expect(found('since 3 December', 'duration')).toEqual([[358, 358]])
    expect(found('since 2027-01-01', 'duration')).toEqual([])
  })
})

describe('a version', () => {
  it.each([
    ['k8s 1.27.3', '1.27.3'],
    ['v1.30', '1.30'],
    ['1.28.x', '1.28'],
  ])('is read in %s', (text, version) => {
    expect(found(text, 'version')).toEqual([version])
  })

  it.each(['1.5 m high', 'engine 0.43.1', '24.04', '1.2005'])('is not read in "%s"', text => {
    expect(found(text, 'version')).toEqual([])
  })
})

describe('a date', () => {
  it.each([
    ['3 October', '2026-10-03'],
    ['3rd of Oct', '2026-10-03'],
    ['October 3rd, 2025', '2025-10-03'],
    ['last friday', '2026-11-20'],
  ])('%s is the latest that has begun', (text, day) => {
    expect(found(text, 'date')[0]).toEqual([day, day])
  })
})
