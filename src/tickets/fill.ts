import type { Origin } from '../vocabulary/draft.ts'
import type { Clean } from '../vocabulary/message.ts'
import { clip } from './clip.ts'
import type { Entry, Filling, Refused, TicketDraft } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import { inferred, whole } from './infer.ts'

/** From what is believed most to what is only proposed. */
const trusted: readonly Origin[] = ['said', 'pasted', 'profile', 'inferred', 'default']

/**
 * The draft with one more value, and with what follows from it. A value of a better origin stays: what somebody said
 * is never replaced by a guess. A field nobody defined, and an empty value, change nothing.
 */
export function fill(book: FieldBook, draft: TicketDraft, filling: Filling): TicketDraft {
  const before = Object.hasOwn(draft.fields, filling.field)
    ? draft.fields[filling.field]
    : undefined
  if (before && trusted.indexOf(before.from) < trusted.indexOf(filling.from)) return draft
  return put(book, draft, filling)
}

/** The draft with several values, one after the other. */
export function fillAll(
  book: FieldBook,
  draft: TicketDraft,
  fillings: readonly Filling[],
): TicketDraft {
  return fillings.reduce<TicketDraft>((now, next) => fill(book, now, next), draft)
}

/** The draft with a value replaced by what the reporter says it is, whatever it was before. */
export function correct(
  book: FieldBook,
  draft: TicketDraft,
  { field, value }: { readonly field: string; readonly value: Clean },
): TicketDraft {
  return put(book, draft, { field, value, from: 'said' })
}

/**
 * The draft with a field that the reporter does not know; it is asked no more and shown as a gap. Where it was the last
 * part that a whole waited for, the others make that.
 */
export function skip(book: FieldBook, draft: TicketDraft, field: string): TicketDraft {
  if (draft.skipped.includes(field)) return draft
  const skipped = { ...accept(draft, field), skipped: [...draft.skipped, field] }
  return makeWhole(book, skipped, book.field(field)?.partOf)
}

/** The draft with a field made of its parts, where it has no value and they are all that is to be had. */
export function makeWhole(
  book: FieldBook,
  draft: TicketDraft,
  field: string | undefined,
): TicketDraft {
  return fillAll(book, draft, whole(book, draft, field))
}

/** The draft without the value of a field. */
export function empty(draft: TicketDraft, field: string): TicketDraft {
  return { ...accept(draft, field), fields: without(draft.fields, field) }
}

/** The draft with what was entered for a field and cannot be taken; the value it had stays. */
export function refuse(draft: TicketDraft, field: string, refused: Refused): TicketDraft {
  return { ...draft, refused: { ...draft.refused, [field]: refused } }
}

/** The draft with nothing refused for a field. */
function accept(draft: TicketDraft, field: string): TicketDraft {
  return { ...draft, refused: without(draft.refused, field) }
}

function without<Value>(values: Readonly<Record<string, Value>>, name: string) {
  const { [name]: _, ...others } = values
  return others
}

function put(book: FieldBook, draft: TicketDraft, filling: Filling): TicketDraft {
  const definition = book.field(filling.field)
  if (!definition || filling.value.trim() === '') return draft
  const filled: TicketDraft = {
    ...accept(draft, filling.field),
    fields: {
      ...without(draft.fields, filling.field),
      [filling.field]: entry(filling, definition.max),
    },
    skipped: draft.skipped.filter(field => field !== filling.field),
  }
  return fillAll(book, filled, inferred(book, filled, filling.field))
}

/** What is too long is cut, on whole characters, and counted. */
function entry({ value, from }: Filling, max: number): Entry {
  const text = value.trim() as Clean
  if (text.length <= max) return { value: text, from }
  const kept = clip(text, max) as Clean
  return { value: kept, from, cut: text.length - kept.length }
}
