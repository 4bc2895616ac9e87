import type { DraftField } from '../vocabulary/reply.ts'
import type { TicketDraft } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import { phrase } from './phrase.ts'
import { applies } from './required.ts'
import type { FieldData } from './schema.ts'
import { isInstant, utc } from './time.ts'

/** The fields of a draft that have a value, as its author sees them, in the order of the data. */
export function shownFields(book: FieldBook, draft: TicketDraft): readonly DraftField[] {
  return book.fields.flatMap(field => {
    const value = shownValue(book, draft, field)
    const entry = draft.fields[field.id]
    if (value === undefined || !entry) return []
    return [{ field: field.id, label: field.label, value, from: entry.from }]
  })
}

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

function worded(book: FieldBook, field: FieldData, value: string): string {
  if (field.kind === 'choice') return field.choices?.find(({ id }) => id === value)?.label ?? value
  if (field.kind !== 'time') return value
  return isInstant(value) ? utc(value) : phrase(book, 'time.words', { words: value })
}
