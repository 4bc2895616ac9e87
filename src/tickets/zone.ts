import { type TicketDraft, valueIn } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import { zoneNamed } from './places.ts'
import { offsetReader, readInstant, type When } from './time.ts'
import { readWindow } from './window.ts'

/** The zone of times that name none: the contact's, else that of the device the message came from. */
export function zoneOf(
  book: FieldBook,
  draft: TicketDraft,
  device: string | undefined,
): Pick<When, 'zone'> {
  const zone = zoneNamed(book.places, valueIn(draft, 'timeZone') ?? '')?.iana ?? device
  return zone ? { zone } : {}
}

/** The zone that an answer is and nothing else: by name, as IANA has it, or as hours from UTC. */
export function zoneIn({ places }: FieldBook, text: string): string | undefined {
  const words = text.trim().replace(/[.!]$/, '')
  const known = zoneNamed(places, words)?.iana
  return known ?? (offsetReader(words) ? words : undefined)
}

/** Whether a text tells a time, but for the zone it is of. */
export function lacksZone(text: string, { at, zone }: When): boolean {
  if (zone !== undefined) return false
  const somewhere = { at, zone: 'UTC' }
  return (readInstant(text, somewhere) ?? readWindow(text, somewhere)) !== undefined
}
