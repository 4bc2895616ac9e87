/** The zone of times that name none, as IANA calls it, and the moment they are read at. */
export type When = { readonly at: string; readonly zone?: string }

const date = /(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})/
const clock =
  /(?<![\d:.])(?<hour>\d{1,2}):(?<minute>\d{2})(?::\d{2}(?:[.,]\d{1,9})?)? ?(?<half>[ap]m\b)?/i
const zoneName =
  /^\s*\(?(?<zone>Z\b|[A-Z][A-Za-z]+\/[A-Za-z_/]{2,40}|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|[A-Z]{2,5}\b)/
/** Abbreviations that mean one zone only, in minutes. */
const abbreviations: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  EST: -300,
  EDT: -240,
  PST: -480,
  PDT: -420,
  JST: 540,
  KST: 540,
}

const minute = 60_000

/**
 * The instant a text names: a clock with a date, or with the last day on which it was that late. Nothing where the
 * zone is not known: an hour beside the truth is worse than the reporter's own words.
 */
export function readInstant(text: string, when: When): string | undefined {
  const found = clock.exec(text)
  const hours = found?.groups && hoursOf(found.groups)
  if (!found || hours === undefined) return undefined
  const named = zoneName.exec(text.slice(found.index + found[0].length))?.groups?.zone
  const offset = offsetReader(named ?? when.zone)
  if (!offset) return undefined
  const day = dayIn(text, when, offset)
  if (day === undefined) return undefined
  const local = day + hours * minute
  const instant = local - offset(local) * minute
  return new Date(isLater(text, instant, when) ? instant - 1_440 * minute : instant).toISOString()
}

/** An instant as a ticket shows it. */
export function utc(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`
}

/** Whether a value is an instant, and neither a stretch of time nor the reporter's own words. */
export function isInstant(value: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(value)
}

/** The two ends of a stretch of time. */
export function endsOf(value: string): readonly [string, string] | undefined {
  const [from = '', to = '', ...more] = value.split('/')
  return isInstant(from) && isInstant(to) && more.length === 0 ? [from, to] : undefined
}

/** The instant at which something began: itself, or the earliest of its stretch; nothing where only words are known. */
export function beginOf(value: string): string | undefined {
  return isInstant(value) ? value : endsOf(value)?.[0]
}

/** In minutes since midnight. */
function hoursOf({ hour, minute: minutes, half }: Record<string, string | undefined>) {
  const spoken = Number(hour)
  const afternoon = half?.toLowerCase() === 'pm'
  const hours = half ? (spoken % 12) + (afternoon ? 12 : 0) : spoken
  return hours < 24 && Number(minutes) < 60 ? hours * 60 + Number(minutes) : undefined
}

type Offset = (local: number) => number

function dayIn(text: string, { at }: When, offset: Offset): number | undefined {
  const { year, month, day } = date.exec(text)?.groups ?? {}
  if (year === undefined) return today(at, offset) + (daysFromToday(text) ?? 0) * 1_440 * minute
  const named = Date.UTC(Number(year), Number(month) - 1, Number(day))
  return new Date(named).getUTCDate() === Number(day) ? named : undefined
}

/** The day that is named by how far it is from today. */
function daysFromToday(text: string): number | undefined {
  const [, word, past, future] =
    /\b(?:(today|yesterday|tomorrow)|(\d{1,3}) days? ago|in (\d{1,3}) days?)\b/i.exec(text) ?? []
  if (word) return { today: 0, yesterday: -1, tomorrow: 1 }[word.toLowerCase()]
  return past ? -Number(past) : future ? Number(future) : undefined
}

function today(at: string, offset: Offset): number {
  const local = Date.parse(at) + offset(Date.parse(at)) * minute
  return local - (local % (1_440 * minute))
}

/** A clock alone that would be in the future was yesterday's. */
function isLater(text: string, instant: number, { at }: When): boolean {
  return !date.test(text) && daysFromToday(text) === undefined && instant > Date.parse(at)
}

/** How many minutes a zone is ahead of UTC at a local time; nothing where the zone is not known. */
export function offsetReader(zone: string | undefined): Offset | undefined {
  if (zone === undefined) return undefined
  const fixed = abbreviations[zone.toUpperCase()] ?? minutesOf(zone)
  if (fixed !== undefined) return () => fixed
  const format = zoneFormat(zone)
  return format && (local => offsetAt(format, local))
}

function minutesOf(zone: string): number | undefined {
  const [, sign, hours, minutes = '0'] =
    /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(zone) ?? []
  if (hours === undefined) return undefined
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
}

function zoneFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!timeZone.includes('/')) return undefined
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  } catch {
    return undefined
  }
}

/** Local time is taken for UTC first; near a change of clocks the second look is right. */
function offsetAt(format: Intl.DateTimeFormat, local: number): number {
  const read = (instant: number) => {
    const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value
    return minutesOf(name ?? '') ?? 0
  }
  return read(local - read(local) * minute)
}
