import type { Bare, Span } from '../vocabulary/reading.ts'
import type { Moment } from './state.ts'

/** "It was not 5 weeks, more like 20 days": what is denied beside another value comes after it. */
export function undenied(moment: Moment): Moment {
  const { message, reading } = moment
  const { text } = message
  if (text === undefined || reading.bare.length < 2) return moment
  const denied = reading.bare.filter(({ span: [from] }) => denial.test(before(text, from)))
  if (denied.length === 0) return moment
  const isDenied = (one: Bare) => denied.some(({ span }) => isWithin(one.span, span))
  const said = reading.bare.filter(one => !isDenied(one))
  return { ...moment, reading: { ...reading, bare: [...said, ...reading.bare.filter(isDenied)] } }
}

const denial =
  /\b(?:not|isn't|wasn't|rather than|instead of) (?:(?:for|about|really|exactly|quite|actually) )?$/i

/** The few words before a place. */
function before(text: string, place: number): string {
  return text.slice(Math.max(0, place - 30), place)
}

function isWithin([from, to]: Span, [first, last]: Span): boolean {
  return first <= from && to <= last
}
