import { stripVTControlCharacters } from 'node:util'

/** What moves the cursor, rings, or turns the direction of text. Line breaks and tabs stay. */
const controls = /(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu

/** Text that a terminal shows and never obeys: a pasted log may hold escape sequences. */
export function plainText(text: string): string {
  return stripVTControlCharacters(text).replace(controls, '')
}

/** A value with all its text made plain. */
export function plainly<Value>(value: Value): Value {
  return mapped(value) as Value
}

function mapped(value: unknown): unknown {
  if (typeof value === 'string') return plainText(value)
  if (Array.isArray(value)) return value.map(mapped)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapped(inner)]))
}
