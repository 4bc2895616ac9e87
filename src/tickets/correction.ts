import type { Clean } from '../vocabulary/message.ts'
import type { FieldBook } from './field-book.ts'
import type { FieldData } from './schema.ts'

/** A field that somebody names, and the text they want in it. */
export type Correction = { readonly field: FieldData; readonly text: Clean }

/** Words that lead to a value, between a field's name and it. */
const link = /^\s*(?:is now|is|are|was|should be|must be|=|:|to)\s+/i

/** What may stand before a field's name. */
const lead =
  /^\s*(?:no|sorry|actually|correction|please)?[,:]?\s*(?:change|set|make|update|correct)?\s*(?:the|my|our)?\s*/i

/** What the value is not: ", not northeurope". */
const instead = /,?\s+(?:and not|not|instead of)\s+\S.*$/i

/**
 * The correction in "the region is westeurope, not northeurope" or "change the contact to …": a field by its label,
 * and the value that follows. Nothing where no field is named first.
 */
export function readCorrection(book: FieldBook, text: Clean): Correction | undefined {
  const start = lead.exec(text)?.[0].length ?? 0
  const rest = text.slice(start)
  for (const field of byLength(book.fields)) {
    const value = valueAfter(rest, field)
    if (value) return { field, text: value as Clean }
  }
  return undefined
}

/** Longer labels first, so that "support plan" is not taken for "support". */
function byLength(fields: readonly FieldData[]): readonly FieldData[] {
  return fields.toSorted((a, b) => b.label.length - a.label.length)
}

function valueAfter(text: string, { label, kind }: FieldData): string | undefined {
  if (!text.toLowerCase().startsWith(label.toLowerCase())) return undefined
  const after = text.slice(label.length)
  const linked = link.exec(after)
  if (!linked) return undefined
  const value = after.slice(linked[0].length)
  return (kind === 'lines' || kind === 'code' ? value : value.replace(instead, '')).trim()
}
