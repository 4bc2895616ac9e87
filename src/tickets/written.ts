import type { TicketDraft } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import { toAz } from './to-az.ts'
import { toAzure } from './to-azure.ts'
import { toIssue } from './to-issue.ts'
import { toMarkdown } from './to-markdown.ts'
import { toPortal } from './to-portal.ts'
import { toText } from './to-text.ts'

/** A draft written for one kind of place, by the name of the format; each ends with a line break. */
export const written: Readonly<Record<string, (book: FieldBook, draft: TicketDraft) => string>> = {
  markdown: toMarkdown,
  portal: toPortal,
  azure: (book, draft) => `${JSON.stringify(toAzure(book, draft), undefined, 2)}\n`,
  az: toAz,
  github: toIssue,
  text: (book, draft) => `${toText(book, draft)}\n`,
}
