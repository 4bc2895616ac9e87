import type { TicketDraft } from '../draft.ts'
import type { FieldBook } from '../field-book.ts'
import { filesToCollect } from '../how-to-get.ts'
import { phrase } from '../phrase.ts'
import type { Pen } from './pen.ts'

/** What to collect for this product and version, each with its command, and that files are uploaded in the portal. */
export function fileLines(book: FieldBook, draft: TicketDraft, pen: Pen): readonly string[] {
  const files = filesToCollect(book, draft).map(({ what, run, note, versions, source, asOf }) => {
    const range = versions ? ` ${phrase(book, 'files.versions', { range: rangeOf(versions) })}` : ''
    const head = `${what.charAt(0).toUpperCase()}${what.slice(1)}${range}`
    const origin = phrase(book, 'files.source', { source, asOf })
    return `- ${pen.line(head)}: ${pen.code(run)}\n  ${pen.line(note ? `${note} ${origin}` : origin)}`
  })
  return files.length === 0 ? [] : [files.join('\n'), pen.line(phrase(book, 'files.upload'))]
}

function rangeOf({
  from,
  below,
}: {
  from?: string | undefined
  below?: string | undefined
}): string {
  return [from ? `≥ ${from}` : '', below ? `< ${below}` : ''].filter(Boolean).join(', ')
}
