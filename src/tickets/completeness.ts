import type { Completeness } from '../vocabulary/draft.ts'
import type { TicketDraft } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import { phrase } from './phrase.ts'
import { gaps, required } from './required.ts'

/** How much is known of what this case requires, and what support will first ask for. */
export function completeness(book: FieldBook, draft: TicketDraft): Completeness {
  const lacking = gaps(book, draft)
  const all = required(book, draft).length
  const filled = all - lacking.length
  const [first] = lacking
  const count = phrase(book, 'completeness', { count: filled, all })
  if (!first) return { filled, required: all, text: count }
  const { id: field, label } = first
  const text = `${count} ${phrase(book, 'completeness.next', { label })}`
  return { filled, required: all, text, next: { field, label } }
}
