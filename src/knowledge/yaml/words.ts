import type { Path } from './document.ts'

const types: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
}

/** A schema's name for a type, as a policy owner would say it. */
export function typeWords(type: string): string {
  return types[type] ?? type
}

/** What a part of a document is called: by its key, or by its place in the list under that key. */
export function nameOf(path: Path): string {
  const last = path.at(-1)
  if (last === undefined) return 'the file'
  if (typeof last === 'string') return `"${last}"`
  const key = path.findLast(step => typeof step === 'string')
  return `entry ${last + 1} of "${String(key)}"`
}

/** A value as it stands in the file. */
export function seen({ value, source }: { value: unknown; source?: string | undefined }): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map of keys'
  if (typeof value === 'string') return `"${value.length > 80 ? `${value.slice(0, 80)}…` : value}"`
  return source ?? JSON.stringify(value)
}

/** `a`, `a or b`, `a, b or c`. */
export function listed(words: readonly string[]): string {
  const all = [...new Set(words)]
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`
}
