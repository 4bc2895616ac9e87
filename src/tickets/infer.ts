import { redact } from '../redaction/redact.ts'
import type { Clean } from '../vocabulary/message.ts'
import { namedChoice } from './choice.ts'
import { type Filling, type TicketDraft, valueIn } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import { findFormat } from './format.ts'
import { isNeededWith, partsOf } from './part.ts'

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
    ...whole(book, draft, field),
    { field: 'subscription', value: field.endsWith('esourceId') ? owner : undefined },
  ]
  return all.flatMap(({ field: id, value: read }) =>
    read === undefined ? [] : [{ field: id, value: read, from: 'inferred' as const }],
  )
}

/** Parts given one by one, all that are needed, make the whole. */
function whole(book: FieldBook, draft: TicketDraft, field: string) {
  const id = book.field(field)?.partOf
  if (id === undefined || valueIn(draft, id) !== undefined) return []
  const parts = partsOf(book, id)
  const open = parts.some(part => isNeededWith(part, id) && valueIn(draft, part.id) === undefined)
  const values = parts.flatMap(part => valueIn(draft, part.id) ?? [])
  return [{ field: id, value: open ? undefined : (values.join(', ') as Clean) }]
}

function found(value: string | undefined): Clean | undefined {
  return value === undefined ? undefined : redact(value).text
}
