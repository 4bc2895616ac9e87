import { numberAt } from './numbers.ts'
import type { Token } from './tokens.ts'
import type { DayRange, Days, Duration, Typed } from './words.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const weekdays = 'sun mon tue wed thu fri sat'.split(' ')
const monthWords = new Set([
  ...months,
  ...'january february march april june july august sept september october november december'.split(
    ' ',
  ),
])
const weekdayWords = new Set([
  ...weekdays,
  ...'sunday monday tuesday wednesday thursday friday saturday tues thur thurs'.split(' '),
])
const dayNumber = /^(\d{1,2})(st|nd|rd|th)?$/
const iso = /^\d{4}-\d{2}-\d{2}$/
const dayMs = 86_400_000

/** The days of a part of a month, counted from its first. */
const parts: Readonly<Record<string, Days>> = {
  early: [0, 9],
  beginning: [0, 9],
  start: [0, 9],
  mid: [10, 19],
  middle: [10, 19],
  late: [20, 29],
  end: [20, 29],
}

/** The words a day may begin with, besides numbers. */
export const dateWords: readonly string[] = [
  ...monthWords,
  ...weekdayWords,
  ...'today yesterday last this since from between early mid late end beginning'.split(' '),
]

/**
 * A day, or the days of a month, that begins at a word: "3 October", "Oct 3rd 2025", "2025-10-03", "03.10.2025",
 * "October", "last Friday", "yesterday". Without a year it is the latest that has begun by `today`.
 */
export function dateAt(tokens: readonly Token[], at: number, today: string): Typed | undefined {
  const found = namedAt(tokens, at, today)
  if (!found || found.value[0] > today) return undefined
  const [first, last] = found.value
  const value: DayRange = [first, last > today ? today : last]
  return { kind: 'date', value, ago: daysSince(value, today), end: found.end }
}

/**
 * The length of a time that has both ends: "from 27 June until 4 September", "October to early March", "on 2 October,
 * back on 10 November". The second day is the next of its name after the first.
 */
export function periodAt(
  tokens: readonly Token[],
  at: number,
  today: string,
): Duration | undefined {
  const opens = tokens[at]?.word === 'from' || tokens[at]?.word === 'between'
  const from = namedAt(tokens, skipPart(tokens, opens ? at + 1 : at), today)
  const to = from && endAt(tokens, from.end, today)
  if (!to) return undefined
  const year = to.value[0] < from.value[0] ? 365 : 0
  const least = between(from.value[1], to.value[0]) + year
  const most = between(from.value[0], to.value[1]) + year
  return { kind: 'duration', value: [Math.max(0, least), most], end: to.end }
}

/** The day until which something lasted, or on which it came back. */
function endAt(tokens: readonly Token[], after: number, today: string): Found | undefined {
  if (untilWords.has(tokens[after]?.word ?? '')) {
    const until = namedAt(tokens, skipPart(tokens, after + 1), today)
    if (until) return until
  }
  const near = tokens.slice(after, after + returnsWithin)
  const back = near.findIndex(({ stop, word }) => stop || returnWords.has(word))
  if (back < 0 || near[back]?.stop) return undefined
  return [1, 2, 3].reduce<Found | undefined>(
    (found, next) => found ?? namedAt(tokens, skipPart(tokens, after + back + next), today),
    undefined,
  )
}

/** How many words after the first day what began on it may be said to be over. */
const returnsWithin = 6

const returnWords = new Set(
  'back again restarted started returned resumed woke running up'.split(' '),
)

const untilWords = new Set('to until till til through thru and'.split(' '))

/** "early", "end of" before a month. */
function skipPart(tokens: readonly Token[], at: number): number {
  const word = tokens[at]?.word ?? ''
  if (parts[word] === undefined) return at
  return tokens[at + 1]?.word === 'of' ? at + 2 : at + 1
}

/** How many days ago a day was, or the days of a range. */
export function daysSince([first, last]: DayRange, today: string): Days {
  return [between(last, today), between(first, today)]
}

function namedAt(tokens: readonly Token[], at: number, today: string): Found | undefined {
  const found =
    numericAt(tokens, at) ??
    dayFirst(tokens, at, today) ??
    monthFirst(tokens, at, today) ??
    relativeAt(tokens, at, today)
  return found && isDay(found.value[0]) ? found : undefined
}

type Found = { readonly value: DayRange; readonly end: number }

function numericAt(tokens: readonly Token[], at: number): Found | undefined {
  const word = tokens[at]?.word ?? ''
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(word)
  if (dotted) return one(toDay(Number(dotted[3]), Number(dotted[2]), Number(dotted[1])), at + 1)
  const three = tokens.slice(at, at + 3).map(token => token.word)
  const joined = three.join('-')
  if (iso.test(joined)) return one(joined, at + 3)
  return undefined
}

function dayFirst(tokens: readonly Token[], at: number, today: string): Found | undefined {
  const day = dayNumber.exec(tokens[at]?.word ?? '')
  const month = tokens[at + 1]?.word === 'of' ? at + 2 : at + 1
  if (!day || !monthWords.has(tokens[month]?.word ?? '')) return undefined
  return dated(tokens, { day: Number(day[1]), month, end: month + 1, today })
}

function monthFirst(tokens: readonly Token[], at: number, today: string): Found | undefined {
  const word = tokens[at]?.word ?? ''
  if (!monthWords.has(word)) return undefined
  const day = dayNumber.exec(tokens[at + 1]?.word ?? '')
  if (day) return dated(tokens, { day: Number(day[1]), month: at, end: at + 2, today })
  return word === 'may' || word === 'mar' || word === 'sun'
    ? undefined
    : wholeMonth(tokens, at, today)
}

function dated(
  tokens: readonly Token[],
  { day, month, end, today }: { day: number; month: number; end: number; today: string },
): Found | undefined {
  const number = monthNumber(tokens[month]?.word ?? '')
  const year = yearAt(tokens, end)
  if (year) return one(toDay(year, number, day), end + 1)
  return one(
    latest(today, candidate => toDay(candidate, number, day)),
    end,
  )
}

function wholeMonth(tokens: readonly Token[], at: number, today: string): Found | undefined {
  const month = monthNumber(tokens[at]?.word ?? '')
  const said = yearAt(tokens, at + 1)
  const first = said ? toDay(said, month, 1) : latest(today, year => toDay(year, month, 1))
  const before = tokens[at - 1]?.word === 'of' ? tokens[at - 2] : tokens[at - 1]
  const [from, to] = parts[before?.word ?? ''] ?? [0, 29]
  return { value: [addDays(first, from), addDays(first, to)], end: at + (said ? 2 : 1) }
}

function relativeAt(tokens: readonly Token[], at: number, today: string): Found | undefined {
  const word = tokens[at]?.word ?? ''
  if (word === 'today' || word === 'yesterday')
    return one(addDays(today, word === 'today' ? 0 : -1), at + 1)
  const next = tokens[at + 1]?.word ?? ''
  if (word === 'this' && dayTimes.has(next)) return one(today, at + 2)
  const last = word === 'last' || word === 'this'
  const name = last ? next : word
  const end = last ? at + 2 : at + 1
  if (weekdayWords.has(name) && (name.length > 3 || last)) return one(lastWeekday(name, today), end)
  if (word === 'last' && name === 'week')
    return { value: [addDays(today, -13), addDays(today, -3)], end }
  if (word === 'last' && name === 'month')
    return { value: [addDays(today, -61), addDays(today, -14)], end }
  return undefined
}

const dayTimes = new Set(['morning', 'noon', 'afternoon', 'evening'])

function lastWeekday(name: string, today: string): string {
  const wanted = weekdays.indexOf(name.slice(0, 3))
  const back = (new Date(today).getUTCDay() - wanted + 7) % 7
  return addDays(today, -(back || 7))
}

function yearAt(tokens: readonly Token[], at: number): number | undefined {
  const found = numberAt(tokens, at)
  return found && found.value >= 2015 && found.value <= 2100 ? found.value : undefined
}

function latest(today: string, make: (year: number) => string): string {
  const year = Number(today.slice(0, 4))
  return make(year) <= today ? make(year) : make(year - 1)
}

function monthNumber(word: string): number {
  return months.indexOf(word.slice(0, 3)) + 1
}

function one(day: string, end: number): Found {
  return { value: [day, day], end }
}

function toDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function isDay(day: string): boolean {
  return !Number.isNaN(Date.parse(day))
}

function addDays(day: string, count: number): string {
  const at = Date.parse(day)
  return Number.isNaN(at) ? day : new Date(at + count * dayMs).toISOString().slice(0, 10)
}

function between(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs)
}
