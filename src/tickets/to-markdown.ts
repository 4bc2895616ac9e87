import type { TicketDraft } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import { coverageLines, leadLines } from './markdown/coverage.ts'
import { entries } from './markdown/entries.ts'
import { inline } from './markdown/escape.ts'
import { gapLines } from './markdown/gaps.ts'
import { severityLines } from './markdown/severity.ts'
import type { SectionId } from './schema.ts'
import { titleOf } from './title.ts'

/**
 * A draft as Markdown, in the order in which support reads. Nothing in a value can become a heading, a link, a call of
 * somebody's name or the end of a block; what does not fit is counted where it is cut.
 */
export function toMarkdown(book: FieldBook, draft: TicketDraft): string {
  const parts = book.wording.sections.flatMap(({ id, heading }) => {
    const blocks = content(book, draft, id)
    return blocks.length > 0 ? [`## ${inline(heading)}`, ...blocks] : []
  })
  const lead = leadLines(book, draft).join('\n')
  return `${[`# ${inline(titleOf(book, draft))}`, lead, ...parts].filter(Boolean).join('\n\n')}\n`
}

function content(book: FieldBook, draft: TicketDraft, section: SectionId): readonly string[] {
  if (section === 'coverage') return coverageLines(book, draft)
  if (section === 'gaps') return gapLines(book, draft)
  const more = section === 'severity' ? severityLines(book, draft) : []
  return entries(book, draft, {
    section,
    before: more,
    after: section === 'environment' ? known(book, draft) : [],
  })
}

/** What else is known about the cluster and fills no field of its own. */
function known(book: FieldBook, draft: TicketDraft): readonly string[] {
  const own = new Set(['product', ...book.fields.flatMap(({ fact }) => fact ?? [])])
  return draft.facts
    .filter(({ fact }) => !own.has(fact))
    .map(({ label, words }) => `- **${inline(capital(label))}:** ${inline(words)}`)
}

function capital(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1)
}
