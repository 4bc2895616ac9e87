import { type TicketDraft, valueIn } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import type { Format } from './formats.ts'
import { phrase } from './phrase.ts'
import { applies } from './required.ts'
import type { FieldData } from './schema.ts'
import { endsOf, isInstant, utc } from './time.ts'

/** A value in words: the label of a choice, an instant in UTC, with a note where it was cut. */
export function shownValue(
  book: FieldBook,
  draft: TicketDraft,
  field: FieldData,
): string | undefined {
  const entry = Object.hasOwn(draft.fields, field.id) ? draft.fields[field.id] : undefined
  if (!entry || !applies(field, draft)) return undefined
  const words = worded(book, field, entry.value)
  return entry.cut === undefined
    ? words
    : `${words} ${phrase(book, 'cut.characters', { count: entry.cut })}`
}

/** A value as it may be typed again: the id of a choice, a time in UTC. */
export function typedValue(draft: TicketDraft, { id, kind }: FieldData): string | undefined {
  const value = valueIn(draft, id)
  if (value === undefined || kind !== 'time') return value
  const ends = endsOf(value)
  return ends ? ends.map(utc).join(' to ') : isInstant(value) ? utc(value) : value
}

function worded(book: FieldBook, field: FieldData, value: string): string {
  if (field.kind === 'choice') return field.choices?.find(({ id }) => id === value)?.label ?? value
  if (field.format) return nameOf(book, field.format, value)
  if (field.kind !== 'time') return value
  const [from, to] = endsOf(value) ?? []
  if (from && to) return phrase(book, 'time.window', { from: utc(from), to: utc(to) })
  return isInstant(value) ? utc(value) : phrase(book, 'time.words', { words: value })
}

/** A country and a language have a name beside the code that Azure takes. */
function nameOf({ places }: FieldBook, format: Format, value: string): string {
  if (format !== 'country' && format !== 'language') return value
  const names = format === 'country' ? places.countries.names : places.languages.names
  const word = names.find(({ id }) => id === value)?.words[0]
  return word === undefined ? value : `${word} (${value})`
}
