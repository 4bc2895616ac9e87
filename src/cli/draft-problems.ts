import { type TicketDraft, valueIn } from '../tickets/draft.ts'
import type { FieldBook } from '../tickets/field-book.ts'
import { howToGet } from '../tickets/how-to-get.ts'
import { phrase } from '../tickets/phrase.ts'
import { gaps } from '../tickets/required.ts'
import { lackingForAzure } from '../tickets/to-azure.ts'

/** One thing that keeps a ticket from being complete: a field, what is wrong with it, and how to get it. */
export type DraftProblem = {
  readonly kind: 'missing' | 'invalid'
  readonly field: string
  readonly label: string
  readonly note?: string
}

/** What is required and not said, what was refused, and what Azure Support would not take. */
export function draftProblems(book: FieldBook, draft: TicketDraft): readonly DraftProblem[] {
  const missing = gaps(book, draft)
    .filter(({ id }) => !Object.hasOwn(draft.refused, id))
    .map(({ id }) => missingOf(book, draft, id))
  const refused = Object.entries(draft.refused).map(([field, { why }]) => {
    const label = book.field(field)?.label ?? field
    const note = phrase(book, `refused.${why}`, { label })
    return { kind: 'invalid' as const, field, label, note }
  })
  const own = [...missing, ...refused]
  const named = new Set(own.map(({ field }) => field))
  const azure = lackingForAzure(book, draft).filter(({ field }) => !named.has(field))
  return [...own, ...azure.map(({ field, why }) => azureProblem(book, draft, { field, why }))]
}

/** A problem as a line. */
export function problemLine({ kind, field, label, note }: DraftProblem): string {
  return `${kind}  ${field}  ${label}${note === undefined ? '' : `: ${note}`}\n`
}

function missingOf(book: FieldBook, draft: TicketDraft, field: string): DraftProblem {
  const run = howToGet(book, draft, field)
  const label = book.field(field)?.label ?? field
  const note = run === undefined ? {} : { note: phrase(book, 'completeness.how', { run }) }
  return { kind: 'missing', field, label, ...note }
}

function azureProblem(
  book: FieldBook,
  draft: TicketDraft,
  { field, why }: { readonly field: string; readonly why: string },
): DraftProblem {
  if (valueIn(draft, field) === undefined) return missingOf(book, draft, field)
  return { kind: 'invalid', field, label: book.field(field)?.label ?? field, note: why }
}
