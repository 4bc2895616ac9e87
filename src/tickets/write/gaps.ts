import { completeness } from '../completeness.ts'
import type { TicketDraft } from '../draft.ts'
import type { FieldBook } from '../field-book.ts'
import { phrase } from '../phrase.ts'
import { gaps } from '../required.ts'
import type { Pen } from './pen.ts'

/** What the ticket does not say and support may ask for: fields without a value, and facts that stayed open. */
export function gapLines(book: FieldBook, draft: TicketDraft, pen: Pen): readonly string[] {
  const fields = gaps(book, draft).map(({ id, label }) => {
    const state = phrase(book, draft.skipped.includes(id) ? 'unknown' : 'not-said')
    return phrase(book, 'gaps.field', { label, state })
  })
  const facts = openFacts(draft).map(label => phrase(book, 'gaps.fact', { label }))
  const all = [...fields, ...facts]
  const lines = all.length > 0 ? all : [phrase(book, 'gaps.none')]
  return [
    lines.map(line => `- ${pen.line(line)}`).join('\n'),
    pen.line(completeness(book, draft).text),
  ]
}

function openFacts({ unsure, finding }: TicketDraft): readonly string[] {
  const asked = finding?.question ? [finding.question.text] : []
  return [...new Set([...unsure, ...asked])]
}
