import { DamerauLevenshteinDistance as distance } from 'natural/lib/natural/distance/levenshtein_distance.js'
import { type Amount, bounded, type Unit, units } from './amount.ts'
import { numberAt } from './numbers.ts'
import type { Token } from './tokens.ts'
import type { Days, Duration, Words } from './words.ts'

const unitByWord = new Map(
  Object.entries(units).flatMap(([unit, { words }]) =>
    words.split(' ').map(word => [word, unit as Unit] as const),
  ),
)

/** Words for a number of units that is not exact. */
const loose = new Map<string, Days>([
  ['couple', [2, 3]],
  ['few', [2, 5]],
  ['several', [3, 8]],
  ['some', [2, 8]],
  ['dozen', [12, 12]],
])
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth 1st 2nd 3rd 4th 5th 6th 7th 8th 9th'.split(
    ' ',
  )
const compact = /^(\d{1,4})\+?(d|days?|w|wks?|weeks?|mo|mths?|months?|y|yrs?)$/
const whole = new Map<string, Days>([
  ['fortnight', [14, 14]],
  ['overnight', [0, 1]],
  ['weekend', [2, 3]],
])

/** The words a length of time may begin with, besides numbers. */
export const durationWords: readonly string[] = [
  ...loose.keys(),
  ...whole.keys(),
  'a',
  'an',
  'half',
  'day',
  'week',
  'month',
  'year',
  ...ordinals,
]

/** A length of time that begins at a word: "six weeks", "about 6 weeks", "42d", "over a month", "three to four weeks". */
export function durationAt(words: Words, at: number): Duration | undefined {
  const { tokens } = words
  const fixed = whole.get(tokens[at]?.word ?? '')
  if (fixed) return { kind: 'duration', value: fixed, end: at + 1 }
  const amount = amountOfUnits(words, at)
  if (amount) return withSmaller(words, amount)
  return compactAt(words, at) ?? andHalf(words, at) ?? numbered(tokens, at)
}

/** "two months and a week", "a month + one day", but not "off for six weeks and a day later". */
function withSmaller(words: Words, large: Duration): Duration {
  const { tokens, text } = words
  const joined = tokens[large.end]
  const plus = /^\s*\+\s*$/.test(text.slice(tokens[large.end - 1]?.to, joined?.from))
  const and = joined?.word === 'and' && !joined.parted
  const small = (plus || and) && amountOfUnits(words, large.end + (and ? 1 : 0))
  if (!small || small.value[1] >= large.value[0]) return large
  if (/^(later|before|after|earlier)$/.test(tokens[small.end]?.word ?? '')) return large
  const sum = (one: Days, other: Days): Days => [one[0] + other[0], one[1] + other[1]]
  const months = large.months && sum(large.months, small.months ?? [1, 1])
  return {
    ...large,
    value: sum(large.value, small.value),
    end: small.end,
    ...(months ? { months } : {}),
  }
}

/** "month and a half", as in haste. */
function andHalf(words: Words, at: number): Duration | undefined {
  const [first, ...rest] = words.tokens.slice(at, at + 4).map(token => token.word)
  const unit = unitByWord.get(first ?? '')
  if (!unit || unit === 'day' || rest.join(' ') !== 'and a half') return undefined
  return measured(words, { least: 1.5, most: 1.5, first: at, end: at + 4, unit })
}

function amountOfUnits(words: Words, at: number): Duration | undefined {
  const amount = amountAt(words, at)
  const token = amount && words.tokens[amount.end]
  const unit = token && unitOf(token, words)
  if (!amount || !unit) return undefined
  return measured(words, { ...tailOf(words.tokens, { unit, amount }), unit })
}

/**
 * The unit a word means, though a letter of it be wrong: after a number there is little else that it could be. Of short
 * words only after digits: "one was stopped" tells of no week.
 */
function unitOf({ word, from }: Token, { text }: Words): Unit | undefined {
  if (word.length < 2) return text[from] === 'd' ? 'day' : undefined
  const counted = /\d\W*$/.test(text.slice(Math.max(0, from - 3), from))
  return unitByWord.get(word) ?? (word.length > 3 || counted ? misspelt(word) : undefined)
}

const spelled = [...unitByWord.keys()].filter(word => word.length > 2)

function misspelt(word: string): Unit | undefined {
  const near = spelled.find(
    right => isAlike(right, word) && distance(right, word, { restricted: true }) === 1,
  )
  return word.length < 3 || near === undefined ? undefined : unitByWord.get(near)
}

/** Whether two words may be one letter apart at all: the distance is slow to work out. */
function isAlike(right: string, word: string): boolean {
  return right[0] === word[0] && Math.abs(right.length - word.length) <= 1
}

/** "42d"; but "3D" is no length of time. */
function compactAt(words: Words, at: number): Duration | undefined {
  const token = words.tokens[at]
  const found = compact.exec(token?.word ?? '')
  const unit = unitByWord.get(found?.[2] ?? '')
  if (!token || !found || !unit || words.text[token.to - 1] === 'D') return undefined
  const count = Number(found[1])
  return measured(words, { least: count, most: count, first: at, end: at + 1, unit })
}

function measured(words: Words, sized: Amount & { readonly unit: Unit }): Duration {
  const value = bounded(words, sized)
  const months = monthsOf(sized)
  return { kind: 'duration', value, end: sized.end, ...(months ? { months } : {}) }
}

function monthsOf({ least, most, unit }: Amount & { readonly unit: Unit }): Days | undefined {
  if (unit !== 'month' && unit !== 'year') return undefined
  const size = unit === 'year' ? 12 : 1
  return [Math.floor(least * size), Math.ceil(most * size)]
}

/** "day 45", "the 45th day", but never "day 2", which is a manner of operation; "the third week". */
function numbered(tokens: readonly Token[], at: number): Duration | undefined {
  const place = ordinals.indexOf(tokens[at]?.word ?? '') % 9
  if (place >= 0 && tokens[at + 1]?.word === 'week')
    return { kind: 'duration', value: [place * 7 + 1, place * 7 + 7], end: at + 2 }
  return dayNumber(tokens, at)
}

function dayNumber(tokens: readonly Token[], at: number): Duration | undefined {
  const found = tokens[at]?.word === 'day' ? numberAt(tokens, at + 1) : nthDay(tokens, at)
  if (!found || found.value < 5 || found.value > 999) return undefined
  return { kind: 'duration', value: [found.value, found.value], end: found.end }
}

function nthDay(tokens: readonly Token[], at: number) {
  const [, digits] = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(tokens[at]?.word ?? '') ?? []
  return digits && tokens[at + 1]?.word === 'day'
    ? { value: Number(digits), end: at + 2 }
    : undefined
}

function amountAt(words: Words, at: number): Amount | undefined {
  const { tokens } = words
  const word = tokens[at]?.word ?? ''
  if (word === 'a' || word === 'an') return articleAt(tokens, at)
  if (word === 'half') return { least: 0.5, most: 0.5, first: at, end: skip(tokens, at + 1, 'a') }
  const range = loose.get(word)
  if (range) return { least: range[0], most: range[1], first: at, end: skip(tokens, at + 1, 'of') }
  const found = numberAt(tokens, at)
  return found && rangeFrom(words, { ...withHalf(tokens, found), first: at })
}

/** "six and a half weeks", "six and a bit weeks". */
function withHalf(tokens: readonly Token[], found: { value: number; end: number }) {
  const [and, a, part] = tokens.slice(found.end, found.end + 3).map(token => token.word)
  if (and !== 'and' || a !== 'a' || (part !== 'half' && part !== 'bit')) return found
  return { value: found.value + (part === 'half' ? 0.5 : 0.25), end: found.end + 3 }
}

function articleAt(tokens: readonly Token[], at: number): Amount | undefined {
  const next = tokens[at + 1]?.word ?? ''
  const range = loose.get(next)
  if (range) return { least: range[0], most: range[1], first: at, end: skip(tokens, at + 2, 'of') }
  if (next === 'half') return { least: 0.5, most: 0.5, first: at, end: at + 2 }
  const full = next === 'full' || next === 'whole' || next === 'good' || next === 'single'
  if (full && numberAt(tokens, at + 2)) return undefined
  return { least: 1, most: 1, first: at, end: full ? at + 2 : at + 1 }
}

/** "3-4", "three to four", "between 5 and 8", "five or six". */
function rangeFrom(
  { tokens, text }: Words,
  { value, first, end }: { readonly value: number; readonly first: number; readonly end: number },
): Amount | undefined {
  const one = looser({ tokens, text }, { least: value, most: value, first, end })
  const joined = tokens[end]
  if (!joined || joined.stop) return undefined
  const link = ['to', 'or', 'and', 'bis', 'till'].includes(joined.word)
  const dash = /^\s?-\s?$/.test(text.slice(tokens[end - 1]?.to, joined.from))
  const more = link || dash ? numberAt(tokens, link ? end + 1 : end) : undefined
  const opens = joined.word !== 'and' || tokens[first - 1]?.word === 'between'
  if (!more || !opens || more.value < value) return one
  return { least: value, most: more.value, first, end: more.end }
}

/** "40 something days", "40-odd days", "40+ days", "six long weeks". */
function looser({ tokens, text }: Pick<Words, 'tokens' | 'text'>, amount: Amount): Amount {
  const word = tokens[amount.end]?.word ?? ''
  const more = word === 'something' || word === 'odd' || word === 'plus'
  const sign = text[tokens[amount.end - 1]?.to ?? 0] === '+'
  const end = more || between.has(word) ? amount.end + 1 : amount.end
  const room = amount.least >= 20 ? 9 : 1
  return { ...amount, end, most: more || sign ? amount.most + room : amount.most }
}

const between = new Set(
  'full long whole consecutive straight calendar solid entire more'.split(' '),
)

function skip(tokens: readonly Token[], at: number, word: string): number {
  return tokens[at]?.word === word ? at + 1 : at
}

/** "a month and a half", "5 weeks and something". */
function tailOf(
  tokens: readonly Token[],
  { unit, amount }: { readonly unit: Unit; readonly amount: Amount },
): Amount & { readonly plus?: true } {
  const after = tokens.slice(amount.end + 1, amount.end + 4).map(token => token.word)
  const end = amount.end + 1
  const halves = after.join(' ') === 'and a half' && unit !== 'day'
  if (halves) return { ...amount, least: amount.least + 0.5, most: amount.most + 0.5, end: end + 3 }
  const bit =
    after[0] === 'and' && /^(something|a bit|change|some|counting)/.test(after.slice(1).join(' '))
  if (bit) return { ...amount, end: end + 2, plus: true }
  return { ...amount, end, ...(after[0] === 'plus' ? { plus: true as const } : {}) }
}
