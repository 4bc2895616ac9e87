import type { LineId, Wording } from './schema.ts'

/** A line with its {places} filled in; a place nobody fills stays empty. */
export function say(
  wording: Wording,
  id: LineId,
  places: Readonly<Record<string, string | number>> = {},
): string {
  return wording.lines[id].replace(/\{(\w+)\}/g, (_, place: string) => String(places[place] ?? ''))
}

/** Words in a row as a person would list them: "a", "a and b", "a, b and c". */
export function listed(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`
}
