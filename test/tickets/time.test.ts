import { describe, expect, it } from 'vitest'
import { readInstant } from '../../src/tickets/time.ts'

const at = '2026-11-26T12:00:00.000Z'

describe('the instant a text names', () => {
  it.each([
    ['2026-11-25 10:00 UTC', '2026-11-25T10:00:00.000Z'],
    ['10:00 UTC', '2026-11-26T10:00:00.000Z'],
    ['14:00 UTC', '2026-11-25T14:00:00.000Z'],
    ['today 14:00 UTC', '2026-11-26T14:00:00.000Z'],
    ['yesterday 2:30pm CET', '2026-11-25T13:30:00.000Z'],
    ['tomorrow 10:00 UTC', '2026-11-27T10:00:00.000Z'],
    ['3 days ago, about 10:00 UTC', '2026-11-23T10:00:00.000Z'],
    ['in 2 days at 10:00 UTC', '2026-11-28T10:00:00.000Z'],
    ['10:00', undefined],
    ['2026-02-30 10:00 UTC', undefined],
  ])('of %s is %s', (text, instant) => {
    expect(readInstant(text, { at })).toBe(instant)
  })

  it('of a clock without a zone is that of the reporter', () => {
    expect(readInstant('2026-07-14 10:00', { at, zone: 'Europe/Berlin' })).toBe(
      '2026-07-14T08:00:00.000Z',
    )
  })
})
