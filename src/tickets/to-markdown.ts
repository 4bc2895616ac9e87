import { consentLines } from './consents.ts'
import { cutMarkdown } from './cut.ts'
import type { TicketDraft } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import { known } from './known-facts.ts'
import { entries } from './markdown/entries.ts'
import { inline } from './markdown/escape.ts'
import { markdownPen } from './markdown/pen.ts'
import type { SectionId } from './schema.ts'
import { titleOf } from './title.ts'
import { coverageLines } from './write/coverage.ts'
import { fileLines } from './write/files.ts'
import { gapLines } from './write/gaps.ts'
import { leads } from './write/leads.ts'
import { severityLines } from './write/severity.ts'

/**
 * A draft as Markdown, in the order in which support reads. Nothing in a value can become a heading, a link, a call of
 * somebody's name or the end of a block; what does not fit is counted where it is cut.
 */
export function toMarkdown(book: FieldBook, draft: TicketDraft): string {
  const lead = leads(book, draft, markdownPen).join('\n')
  const parts = markdownParts(book, draft, { without: [], lacking: true })
  const whole = [`# ${inline(titleOf(book, draft))}`, lead, ...parts].filter(Boolean)
  return cutMarkdown(book, `${whole.join('\n\n')}\n`, book.targets.limits.markdown)
}

/** What of a ticket is written: which sections are left out, and whether a required field that is lacking is named. */
export type Extent = { readonly without: readonly SectionId[]; readonly lacking: boolean }

/** The sections of a draft as Markdown, each after its heading. */
export function markdownParts(
  book: FieldBook,
  draft: TicketDraft,
  { without, lacking }: Extent,
): readonly string[] {
  return book.wording.sections
    .filter(({ id }) => !without.includes(id))
    .flatMap(({ id, heading }) => {
      const blocks = content(book, draft, { section: id, lacking })
      return blocks.length > 0 ? [`## ${inline(heading)}`, ...blocks] : []
    })
}

function content(
  book: FieldBook,
  draft: TicketDraft,
  { section, lacking }: { readonly section: SectionId; readonly lacking: boolean },
): readonly string[] {
  if (section === 'coverage') return coverageLines(book, draft, markdownPen)
  if (section === 'gaps') return gapLines(book, draft, markdownPen)
  if (section === 'files') return fileLines(book, draft, markdownPen)
  const more = section === 'severity' ? severityLines(book, draft, markdownPen) : []
  return entries(book, draft, {
    section,
    lacking,
    before: more,
    after: [
      ...(section === 'environment' ? facts(book, draft) : []),
      ...(section === 'consents' ? consents(book, draft) : []),
    ],
  })
}

function facts(book: FieldBook, draft: TicketDraft): readonly string[] {
  return known(book, draft.facts).map(
    ({ label, words }) => `- **${inline(label)}:** ${inline(words)}`,
  )
}

function consents(book: FieldBook, draft: TicketDraft): readonly string[] {
  return consentLines(book, draft).map(
    ({ label, words }) => `- **${inline(label)}:** ${inline(words)}`,
  )
}
