import type { Completeness } from '../vocabulary/draft.ts'
import type { TicketDraft } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import { howToGet } from './how-to-get.ts'
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
  const run = howToGet(book, draft, field)
  const next = phrase(book, 'completeness.next', { label })
  const how = run === undefined ? [] : [phrase(book, 'completeness.how', { run })]
  return {
    filled,
    required: all,
    text: [count, next, ...how].join(' '),
    next: { field, label, ...(run === undefined ? {} : { how: run }) },
  }
}
