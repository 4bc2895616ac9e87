import type { FieldBook } from './field-book.ts'
import type { LineId } from './line-ids.ts'

/** What the {places} of a line are filled in with. */
export type Places = Readonly<Record<string, string | number>>

/** A line of the wording with its {places} filled in; a place nobody fills stays empty. */
export function phrase(book: FieldBook, id: LineId, places: Places = {}): string {
  return filled(book.wording.lines[id], places)
}

/** A text with its {places} filled in. */
export function filled(text: string, places: Places): string {
  return text.replace(/\{(\w+)\}/g, (_, place: string) => String(places[place] ?? ''))
}
