import { type TicketDraft, valueIn } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import { zoneNamed } from './places.ts'
import type { When } from './time.ts'

/** The zone of the reporter, for times that name none. */
export function zoneOf(book: FieldBook, draft: TicketDraft): Pick<When, 'zone'> {
  const zone = zoneNamed(book.places, valueIn(draft, 'timeZone') ?? '')
  return zone ? { zone: zone.iana } : {}
}
