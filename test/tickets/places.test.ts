import { expect, it } from 'vitest'
import { zoneNamed } from '../../src/tickets/places.ts'
import { book } from './book.ts'

it.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  ['Berlin', 'Europe/Berlin'],
  ['berlin time', 'Europe/Berlin'],
  ['New York', 'America/New_York'],
  ['next to nowhere', undefined],
])('the time zone of "%s" is %s', (name, iana) => {
  expect(zoneNamed(book.places, name)?.iana).toBe(iana)
})
