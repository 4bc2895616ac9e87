import { offsetReader, type When } from './time.ts'

const minute = 60_000
const units: Readonly<Record<string, number>> = { minute: 1, min: 1, hour: 60, h: 60, day: 1_440 }
const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  half: 0.5,
}
const ago =
  /\b(?:about |some )?(half an?|an?|one|two|three|\d{1,3}) ?(minute|min|hour|h|day)s? ago\b/i
const part =
  /\b(?:(this|today|yesterday|last)[ ,]+)?(?:in the )?(morning|noon|afternoon|evening|night)\b/i
/** From and to, in hours of the day on which it began. */
const hours: Readonly<Record<string, readonly [number, number]>> = {
  morning: [6, 12],
  noon: [11, 14],
  afternoon: [12, 18],
  evening: [18, 23],
  night: [20, 32],
}

/**
 * The stretch of time that words name: "since this morning", "two hours ago", "yesterday". Nothing where it hangs on a
 * zone that is not known. As an ISO 8601 interval, never past the moment it is read at.
 */
export function readWindow(text: string, when: When): string | undefined {
  return readAgo(text, when) ?? readPart(text, when) ?? readDay(text, when)
}

function readAgo(text: string, { at }: When): string | undefined {
  const [, count = '', unit = ''] = ago.exec(text.toLowerCase()) ?? []
  const each = units[unit]
  const many = numbers[count.split(' ')[0] ?? ''] ?? Number(count)
  if (each === undefined || Number.isNaN(many)) return undefined
  const middle = Date.parse(at) - many * each * minute
  const doubt = (each * minute) / (many < 1 ? 4 : 2)
  return interval(middle - doubt, Math.min(middle + doubt, Date.parse(at)))
}

function readPart(text: string, when: When): string | undefined {
  const { at, zone } = when
  const [, said, name = ''] = part.exec(text.toLowerCase()) ?? []
  const named = said ?? 'this'
  const span = hours[name]
  const offset = offsetReader(zone)
  if (!span || !offset) return undefined
  const now = Date.parse(at)
  const local = now + offset(now) * minute
  const midnight = local - (local % (1_440 * minute))
  const back =
    named === 'yesterday' || (name === 'night' && named !== 'this' && named !== 'today') ? 1 : 0
  const start = midnight + (span[0] * 60 - back * 1_440) * minute
  const end = midnight + (span[1] * 60 - back * 1_440) * minute
  const from = start - offset(start) * minute
  if (from < now) return interval(from, Math.min(end - offset(end) * minute, now))
  return said === undefined && back === 0 ? readPart(`yesterday ${name}`, when) : undefined
}

const dayNamed = /\b(?:(today|yesterday)|(\d{4}-\d{2}-\d{2}))\b/i

/** A day without an hour: all of it, as far as it has passed. */
function readDay(text: string, { at, zone }: When): string | undefined {
  const [, word, date] = /\d:\d/.test(text) ? [] : (dayNamed.exec(text) ?? [])
  const offset = offsetReader(zone)
  if ((!word && !date) || !offset) return undefined
  const now = Date.parse(at)
  const local = now + offset(now) * minute
  const back = word?.toLowerCase() === 'yesterday' ? 1 : 0
  const midnight = date ? Date.parse(`${date}T00:00:00Z`) : local - (local % day) - back * day
  if (Number.isNaN(midnight) || (date && !dated(midnight).startsWith(date))) return undefined
  const [start, end] = [midnight, midnight + day]
  const from = start - offset(start) * minute
  return from > now ? undefined : interval(from, Math.min(end - offset(end) * minute, now))
}

const day = 1_440 * minute

function dated(instant: number): string {
  return new Date(instant).toISOString()
}

function interval(from: number, to: number): string {
  return `${new Date(from).toISOString()}/${new Date(to).toISOString()}`
}
