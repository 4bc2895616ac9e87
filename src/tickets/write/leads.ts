import type { TicketDraft } from '../draft.ts'
import type { FieldBook } from '../field-book.ts'
import { targetOf, withoutSupport } from '../target.ts'
import { leadLines } from './coverage.ts'
import type { Pen } from './pen.ts'

/**
 * What is read first: that support may decline and what would make it eligible, who has to open the case, and where
 * else to go without a plan that has technical support.
 */
export function leads(book: FieldBook, draft: TicketDraft, pen: Pen): readonly string[] {
  const own = [...opener(book, draft), ...withoutSupport(book, draft)].map(pen.line)
  const coverage = leadLines(book, draft, pen)
  const gap = coverage.length > 0 && own.length > 0 ? [''] : []
  return [
    ...coverage,
    ...[...gap, ...own.flatMap((line, at) => (at > 0 ? ['', line] : [line]))].map(pen.quote),
  ]
}

function opener(book: FieldBook, draft: TicketDraft): readonly string[] {
  const who = targetOf(book, draft)?.opener
  return who ? [who] : []
}
