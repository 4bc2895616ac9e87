import { clip } from '../clip.ts'
import type { TicketDraft } from '../draft.ts'
import { type FieldBook, fieldsOf } from '../field-book.ts'
import { phrase } from '../phrase.ts'
import { isGap } from '../required.ts'
import type { FieldData, SectionId } from '../schema.ts'
import { shownValue } from '../shown-value.ts'
import { codeBlock, inline, paragraph } from './escape.ts'

/** A section, and lines of a list that go before and after its fields. */
export type Part = {
  readonly section: SectionId
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** Whether what is required and lacking is named, and where a value came from. */
  readonly lacking: boolean
}

/** The fields of a section: a list, then what was pasted. What is required and lacking is named. */
export function entries(book: FieldBook, draft: TicketDraft, part: Part): readonly string[] {
  const fields = fieldsOf(book, part.section).filter(
    field => !field.inWords && (part.lacking || shownValue(book, draft, field) !== undefined),
  )
  const listed = fields.filter(({ kind }) => kind !== 'code')
  const pasted = fields.filter(({ kind }) => kind === 'code')
  const items = [
    ...part.before,
    ...listed.flatMap(field => item(book, draft, { field, part })),
    ...part.after,
  ]
  const blocks = pasted.flatMap(field => block(book, draft, { field, part }))
  return items.length > 0 ? [items.join('\n'), ...blocks] : blocks
}

type Entry = { readonly field: FieldData; readonly part: Part }

function item(book: FieldBook, draft: TicketDraft, { field, part }: Entry): readonly string[] {
  const value = shownValue(book, draft, field)
  const label = `- **${inline(field.label)}:**`
  if (value === undefined) return lacking(book, draft, field).map(state => `${label} ${state}`)
  const [first = '', ...more] = paragraph(value)
  const from = part.lacking ? origin(book, draft, field) : ''
  if (more.length === 0) return [`${label} ${inline(value)}${from}`]
  return [[`${label}${from}  `, first, ...more].join('\n  ')]
}

function block(book: FieldBook, draft: TicketDraft, { field, part }: Entry): readonly string[] {
  const value = shownValue(book, draft, field)
  const label = `**${inline(field.label)}:**`
  if (value === undefined) return lacking(book, draft, field).map(state => `${label} ${state}`)
  return [
    part.lacking ? label + origin(book, draft, field) : label,
    codeBlock(excerpt(book, value)),
  ]
}

function lacking(book: FieldBook, draft: TicketDraft, field: FieldData): readonly string[] {
  if (!isGap(book, draft, field)) return []
  return [`*${phrase(book, draft.skipped.includes(field.id) ? 'unknown' : 'not-said')}*`]
}

/** What the reporter did not say in so many words is marked, for them to check. */
function origin(book: FieldBook, draft: TicketDraft, { id }: FieldData): string {
  const from = draft.fields[id]?.from
  if (from === undefined || from === 'said' || from === 'pasted') return ''
  return ` *(${inline(book.wording.origins[from])})*`
}

const most = { lines: 80, characters: 1_000 }

/** The lines that fit, and how much more there is. */
function excerpt(book: FieldBook, text: string): readonly string[] {
  const lines = text.split('\n')
  const rest = lines.length - most.lines
  const kept = lines.slice(0, most.lines).map(line => shortened(book, line))
  return rest > 0 ? [...kept, phrase(book, 'cut.lines', { count: rest })] : kept
}

function shortened(book: FieldBook, line: string): string {
  if (line.length <= most.characters) return line
  const kept = clip(line, most.characters)
  return `${kept} ${phrase(book, 'cut.characters', { count: line.length - kept.length })}`
}
