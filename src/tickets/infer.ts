import { redact } from '../redaction/redact.ts'
import type { Clean } from '../vocabulary/message.ts'
import { namedChoice } from './choice.ts'
import { type Filling, type TicketDraft, valueIn } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import { findFormat } from './format.ts'
import { isNeededWith, partsOf } from './part.ts'
import type { FieldData } from './schema.ts'

const subscription = /\/subscriptions\/([0-9a-f-]{36})(?:\/|$)/i

/** What the new value of a field says about other fields: a subscription, production, a workaround. */
export function inferred(book: FieldBook, draft: TicketDraft, field: string): readonly Filling[] {
  const value = valueIn(draft, field)
  if (value === undefined) return []
  const named = book.fields
    .filter(({ readFrom }) => readFrom?.includes(field))
    .map(({ id, choices = [] }) => ({ field: id, value: namedChoice(choices, value) }))
  const owner = subscription.exec(value)?.[1] as Clean | undefined
  const parts = book.fields.flatMap(({ id, partOf, format }) =>
    partOf === field && format
      ? [{ field: id, value: found(findFormat(book, format, value)) }]
      : [],
  )
  const all = [
    ...named,
    ...parts,
    { field: 'subscription', value: field.endsWith('esourceId') ? owner : undefined },
  ]
  const read = all.flatMap(({ field: id, value: found }) =>
    found === undefined ? [] : [{ field: id, value: found, from: 'inferred' as const }],
  )
  return [...read, ...whole(book, draft, book.field(field)?.partOf)]
}

/** Parts given one by one, all that are needed and that anybody knows, make the whole. */
export function whole(
  book: FieldBook,
  draft: TicketDraft,
  id: string | undefined,
): readonly Filling[] {
  if (id === undefined || valueIn(draft, id) !== undefined) return []
  const parts = partsOf(book, id)
  const isOpen = (part: FieldData) =>
    isNeededWith(part, id) &&
    valueIn(draft, part.id) === undefined &&
    !draft.skipped.includes(part.id)
  const value = inOne(draft, parts)
  if (value === '' || parts.some(isOpen)) return []
  return [{ field: id, value, from: 'inferred' }]
}

/** What is known of the parts in a row, a first name before the last as people write them. */
function inOne(draft: TicketDraft, parts: readonly FieldData[]): Clean {
  return parts
    .flatMap(({ id, format }) => {
      const value = valueIn(draft, id)
      return value === undefined ? [] : [`${value}${format === 'first-name' ? ' ' : ', '}`]
    })
    .join('')
    .replace(/[, ]+$/, '') as Clean
}

function found(value: string | undefined): Clean | undefined {
  return value === undefined ? undefined : redact(value).text
}
