import type { Reply } from '../vocabulary/reply.ts'
import type { TicketDraft } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import { missing } from './required.ts'
import { shownFields } from './shown-fields.ts'
import { titleOf } from './title.ts'
import { toMarkdown } from './to-markdown.ts'

/** A draft as the conversation shows it: its title, its fields, what is missing, and the whole in Markdown. */
export function draftReply(
  book: FieldBook,
  draft: TicketDraft,
): Omit<Extract<Reply, { readonly kind: 'draft' }>, 'whole'> {
  return {
    kind: 'draft',
    title: titleOf(book, draft),
    fields: shownFields(book, draft),
    missing: missing(book, draft).map(({ id }) => id),
    markdown: toMarkdown(book, draft),
  }
}
