import type { DraftField, DraftSection } from '../vocabulary/draft.ts'
import { choicesOf, consentField } from './consents.ts'
import type { TicketDraft } from './draft.ts'
import { type FieldBook, fieldsOf } from './field-book.ts'
import { isNeededWith } from './part.ts'
import { phrase } from './phrase.ts'
import { applies, isRequired } from './required.ts'
import type { FieldData, SectionId } from './schema.ts'
import { shownValue, typedValue } from './shown-value.ts'
import { coverageLines } from './write/coverage.ts'
import { plainPen } from './write/pen.ts'
import { severityLines } from './write/severity.ts'

/** A draft as a form: every field that its product has, section by section, with what is known and what was refused. */
export function draftSections(book: FieldBook, draft: TicketDraft): readonly DraftSection[] {
  return book.wording.sections.flatMap(({ id, heading }) => {
    const fields = fieldsOf(book, id).filter(field => applies(field, draft))
    const own = fields.map(field => draftField(book, draft, field))
    const shown = id === 'consents' ? [...own, ...consentFields(book, draft)] : own
    const notes = notesOf(book, draft, id)
    if (shown.length + notes.length === 0) return []
    return [{ id, heading, ...(notes.length > 0 ? { notes } : {}), fields: shown }]
  })
}

/** What a section says of itself; of the coverage only the statement, and what it rests on. */
function notesOf(book: FieldBook, draft: TicketDraft, section: SectionId): readonly string[] {
  if (section === 'severity')
    return severityLines(book, draft, plainPen).map(line => line.replace(/^- /, ''))
  return section === 'coverage' && draft.finding
    ? coverageLines(book, draft, plainPen).slice(0, 2)
    : []
}

function draftField(book: FieldBook, draft: TicketDraft, field: FieldData): DraftField {
  const { id, label, kind, choices = [], hint, example, max } = field
  return {
    field: id,
    label,
    input: kind,
    options: choices.map(choice => ({ id: choice.id, label: choice.label })),
    required: isRequired(book, draft, field) || isPartOfRequired(book, draft, field),
    skipped: draft.skipped.includes(id),
    ...known(book, draft, field),
    ...refused(book, draft, field),
    ...(hint ? { hint } : {}),
    ...(example ? { example } : {}),
    max,
  }
}

/** Whoever fills in a form sees at once what the whole will need, and not only when it is sent. */
function isPartOfRequired(book: FieldBook, draft: TicketDraft, field: FieldData): boolean {
  const whole = field.partOf === undefined ? undefined : book.field(field.partOf)
  return whole !== undefined && isNeededWith(field, whole.id) && isRequired(book, draft, whole)
}

function known(book: FieldBook, draft: TicketDraft, field: FieldData) {
  const value = shownValue(book, draft, field)
  const entered = typedValue(draft, field)
  const from = draft.fields[field.id]?.from
  return value === undefined || entered === undefined || !from ? {} : { value, entered, from }
}

/** What was refused stands in the input again, so that nobody types it twice. */
function refused(book: FieldBook, { refused: all }: TicketDraft, { id, label }: FieldData) {
  const found = Object.hasOwn(all, id) ? all[id] : undefined
  if (!found) return {}
  const problem = phrase(book, `refused.${found.why}`, { label })
  return { entered: found.entered, problem }
}

/** What the chosen kind of problem asks leave for. */
function consentFields(book: FieldBook, { consents = [] }: TicketDraft): readonly DraftField[] {
  const options = choicesOf(book).map(({ id, label }) => ({ id, label }))
  return consents.map(({ type, text, answer }) => ({
    field: consentField(type),
    label: phrase(book, 'consent.label', { type }),
    input: 'choice',
    options,
    required: true,
    skipped: false,
    ...(answer ? { value: answer, entered: answer, from: 'said' as const } : {}),
    hint: text,
    max: 10,
  }))
}
