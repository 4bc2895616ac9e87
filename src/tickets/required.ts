import { type TicketDraft, valueIn } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import type { FieldData } from './schema.ts'

/** Whether a field belongs to a ticket about the draft's product. */
export function applies(field: FieldData, draft: TicketDraft): boolean {
  const product = valueIn(draft, 'product')
  return !field.for || (product !== undefined && field.for.includes(product))
}

/** The fields that this case needs, in the order in which they are asked. */
export function required(book: FieldBook, draft: TicketDraft): readonly FieldData[] {
  return book.fields.filter(field => applies(field, draft) && isRequired(field, draft.problem))
}

/** Required fields that have no value and were not skipped, in the order in which they are asked. */
export function missing(book: FieldBook, draft: TicketDraft): readonly FieldData[] {
  return gaps(book, draft).filter(({ id }) => !draft.skipped.includes(id))
}

/** Required fields that have no value, skipped or not. */
export function gaps(book: FieldBook, draft: TicketDraft): readonly FieldData[] {
  return required(book, draft).filter(({ id }) => valueIn(draft, id) === undefined)
}

/** The field to ask for next; none when nothing is missing. */
export function nextField(book: FieldBook, draft: TicketDraft): FieldData | undefined {
  return missing(book, draft)[0]
}

/** Whether support asks for a field in this kind of problem. */
export function isRequired({ required: when }: FieldData, problem: string): boolean {
  return when === 'always' || (when?.includes(problem) ?? false)
}
