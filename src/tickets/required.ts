import { type TicketDraft, valueIn } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import { holds } from './holds.ts'
import type { FieldData, Test } from './schema.ts'
import { severityOf } from './severity.ts'

/** Whether a field belongs to a ticket about the draft's product. */
export function applies(field: FieldData, draft: TicketDraft): boolean {
  const product = valueIn(draft, 'product')
  return !field.for || (product !== undefined && field.for.includes(product))
}

/** The fields that this case needs, in the order in which they are asked. */
export function required(book: FieldBook, draft: TicketDraft): readonly FieldData[] {
  return book.fields.filter(field => isNeeded(book, draft, field))
}

function isNeeded(book: FieldBook, draft: TicketDraft, field: FieldData): boolean {
  return applies(field, draft) && isRequired(book, draft, field)
}

/** Required fields that have no value and were not skipped, in the order in which they are asked. */
export function missing(book: FieldBook, draft: TicketDraft): readonly FieldData[] {
  return gaps(book, draft).filter(({ id }) => !draft.skipped.includes(id))
}

/** Required fields that have no value, skipped or not. */
export function gaps(book: FieldBook, draft: TicketDraft): readonly FieldData[] {
  return book.fields.filter(field => isGap(book, draft, field))
}

/** Whether a field is required and has no value, skipped or not. */
export function isGap(book: FieldBook, draft: TicketDraft, field: FieldData): boolean {
  return valueIn(draft, field.id) === undefined && isNeeded(book, draft, field)
}

/** The field to ask for next; none when nothing is missing. */
export function nextField(book: FieldBook, draft: TicketDraft): FieldData | undefined {
  return missing(book, draft)[0]
}

/** Whether support asks for a field in this case. */
export function isRequired(book: FieldBook, draft: TicketDraft, field: FieldData): boolean {
  const { required: when, requiredIf = [] } = field
  const always = when === 'always' || (when?.includes(draft.problem) ?? false)
  return always || requiredIf.some(test => isSo(book, draft, test))
}

function isSo(book: FieldBook, draft: TicketDraft, test: Test): boolean {
  return 'severity' in test ? test.severity.includes(severityOf(book, draft)) : holds(draft, test)
}
