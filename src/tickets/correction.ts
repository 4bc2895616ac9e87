import type { Clean } from '../vocabulary/message.ts'
import type { FieldBook } from './field-book.ts'
import type { FieldData } from './schema.ts'

/** A field that somebody names, and the text they want in it. */
export type Correction = { readonly field: FieldData; readonly text: Clean }

/** Words that lead to a value, between a field's name and it. */
const link = /^\s*(?:(?:is now|is|are|was|should be|must be|to|at|on)\s*:?|=|:)\s+/i

/** What may stand before a field's name. */
const lead =
  /^\s*(?:no|sorry|actually|correction|please)?[,:]?\s*(?:change|set|make|update|correct)?\s*(?:the|my|our)?\s*/i

/** What the value is not: ", not northeurope". */
const instead = /,?\s+(?:and not|not|instead of)\s+\S.*$/i

/**
 * The correction in "the region is westeurope, not northeurope" or "change the contact to …": a field by its label
 * or another name it has, and the value that follows. Nothing where no field is named first, or something is asked.
 */
export function readCorrection(book: FieldBook, text: Clean): Correction | undefined {
  if (text.trimEnd().endsWith('?')) return undefined
  const rest = text.slice(lead.exec(text)?.[0].length ?? 0)
  for (const named of namesOf(book.fields)) {
    const value = valueAfter(rest, named)
    if (value) return { field: named.field, text: value as Clean }
  }
  return undefined
}

type Name = { readonly field: FieldData; readonly name: string }

/** Longer names first, so that "support plan" is not taken for "support". */
function namesOf(fields: readonly FieldData[]): readonly Name[] {
  const names = fields.flatMap(field =>
    [field.label, ...(field.called ?? [])].map(name => ({ field, name })),
  )
  return names.toSorted((a, b) => b.name.length - a.name.length)
}

function valueAfter(text: string, { field: { kind }, name }: Name): string | undefined {
  if (!text.toLowerCase().startsWith(name.toLowerCase())) return undefined
  const after = text.slice(name.length)
  const linked = link.exec(after)
  if (!linked) return undefined
  const value = after.slice(linked[0].length)
  return (kind === 'lines' || kind === 'code' ? value : value.replace(instead, '')).trim()
}
