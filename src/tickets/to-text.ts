import { consentLines } from './consents.ts'
import { cut } from './cut.ts'
import type { TicketDraft } from './draft.ts'
import { type FieldBook, fieldsOf } from './field-book.ts'
import { known } from './known-facts.ts'
import { phrase } from './phrase.ts'
import { isGap } from './required.ts'
import type { FieldData, SectionId } from './schema.ts'
import { shownValue } from './shown-value.ts'
import { titleOf } from './title.ts'
import { coverageLines } from './write/coverage.ts'
import { fileLines } from './write/files.ts'
import { gapLines } from './write/gaps.ts'
import { leads } from './write/leads.ts'
import { plainPen } from './write/pen.ts'
import { severityLines } from './write/severity.ts'

/** A draft as plain text for a chat; what does not fit is counted where it is cut. */
export function toText(book: FieldBook, draft: TicketDraft): string {
  const text = [titleOf(book, draft), '', ...textLines(book, draft, [])].join('\n')
  return cut(book, text, book.targets.limits.chat)
}

/** The lines of a ticket in plain text, without some sections. */
export function textLines(
  book: FieldBook,
  draft: TicketDraft,
  without: readonly SectionId[],
): readonly string[] {
  const lead = leads(book, draft, plainPen)
  const parts = book.wording.sections
    .filter(({ id }) => !without.includes(id))
    .flatMap(({ id, heading }) => {
      const lines = content(book, draft, id)
      return lines.length > 0 ? [heading.toUpperCase(), ...lines, ''] : []
    })
  return [...lead, ...(lead.length > 0 ? [''] : []), ...parts].slice(0, -1)
}

function content(book: FieldBook, draft: TicketDraft, section: SectionId): readonly string[] {
  if (section === 'coverage') return coverageLines(book, draft, plainPen)
  if (section === 'gaps') return gapLines(book, draft, plainPen)
  if (section === 'files') return fileLines(book, draft, plainPen)
  const more = section === 'severity' ? severityLines(book, draft, plainPen) : []
  const facts = section === 'environment' ? known(book, draft.facts) : []
  const listed = fieldsOf(book, section).filter(({ inWords }) => !inWords)
  const fields = listed.flatMap(field => item(book, draft, field))
  const asked = section === 'consents' ? consentLines(book, draft) : []
  const after = [...facts, ...asked].map(({ label, words }) => `${label}: ${words}`)
  return [...more, ...fields, ...after]
}

function item(book: FieldBook, draft: TicketDraft, field: FieldData): readonly string[] {
  const value = shownValue(book, draft, field)
  const { id, label } = field
  if (value === undefined) {
    const state = draft.skipped.includes(id) ? 'unknown' : 'not-said'
    return isGap(book, draft, field) ? [`${label}: ${phrase(book, state)}`] : []
  }
  return value.includes('\n') ? [`${label}:`, ...value.split('\n')] : [`${label}: ${value}`]
}
