import type { z } from 'zod'
import { didYouMean } from '../nearest.ts'
import type { Opened, Path } from './document.ts'
import { valueAt } from './salvage.ts'
import { keysAt } from './shape.ts'
import { expected, likeliest } from './union.ts'
import { listed, nameOf, seen, typeWords } from './words.ts'

type Issue = z.core.$ZodIssue
type Schema = z.core.$ZodType

/** One place where a document is not what its schema says, in a sentence. */
export type Mismatch = { readonly path: Path; readonly message: string; readonly hint?: string }

/** Everything in a document that its schema refuses. */
export function mismatches(schema: z.ZodType, document: Opened): readonly Mismatch[] {
  const value = document.value()
  if (value === undefined) return document.problems.length > 0 ? [] : [emptyFile]
  const read = schema.safeParse(value)
  const tell = teller(schema, document, value)
  return read.success ? [] : read.error.issues.flatMap(issue => tell(issue, []))
}

const emptyFile: Mismatch = { path: [], message: 'the file is empty' }

type Tell = (issue: Issue, around: Path) => readonly Mismatch[]

function teller(schema: Schema, document: Opened, root: unknown): Tell {
  const tell: Tell = (issue, around) => {
    const path = [...around, ...(issue.path as Path)]
    const value = valueAt(root, path)
    if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, path, schema)
    if (issue.code === 'invalid_union') return either(issue.errors, path)
    if (value === undefined) return [missing(path)]
    return [wrong(issue, path, { value, source: document.source(path) })]
  }
  const either = (branches: readonly (readonly Issue[])[], path: Path): readonly Mismatch[] => {
    const value = valueAt(root, path)
    if (value === undefined) return [missing(path)]
    const meant = likeliest(branches, value)
    if (meant) return meant.flatMap(issue => tell(issue, path))
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return [wrongType(expected(branches), path, { value, source: document.source(path) })]
    const allowed = keysAt(schema, path)
    const strangers = Object.keys(value).filter(key => !allowed.includes(key))
    return strangers.length > 0
      ? unknownKeys(strangers, path, schema)
      : [
          {
            path,
            message: `${nameOf(path)} has keys that do not go together`,
            hint: oneOf(allowed),
          },
        ]
  }
  return tell
}

function unknownKeys(keys: readonly string[], path: Path, schema: Schema): readonly Mismatch[] {
  const allowed = keysAt(schema, path)
  return keys.map(key => ({
    path: [...path, key],
    message: `unknown key "${key}"`,
    hint: didYouMean(key, allowed) ?? oneOf(allowed),
  }))
}

function oneOf(allowed: readonly string[]): string {
  return `Allowed here: ${allowed.join(', ')}`
}

function missing(path: Path): Mismatch {
  const around = path.slice(0, -1)
  return { path: around, message: `"${String(path.at(-1))}" is missing` }
}

type Seen = { readonly value: unknown; readonly source: string | undefined }

function wrong(issue: Issue, path: Path, found: Seen): Mismatch {
  if (issue.code === 'invalid_type') return wrongType([issue.expected], path, found)
  if (issue.code === 'invalid_value') return wrongValue(issue.values.map(String), path, found)
  if (issue.code === 'invalid_key')
    return { path, message: `the key "${String(path.at(-1))}": ${issue.issues[0]?.message ?? ''}` }
  if (issue.code === 'too_small' && issue.minimum === 1 && issue.origin !== 'number')
    return { path, message: `${nameOf(path)} is empty` }
  if (issue.code === 'too_small' && issue.origin === 'array')
    return { path, message: `${nameOf(path)} needs at least ${issue.minimum} entries` }
  const rule = issue.message.charAt(0).toLowerCase() + issue.message.slice(1)
  return { path, message: `${nameOf(path)} is ${seen(found)}: ${rule}` }
}

function wrongType(types: readonly string[], path: Path, found: Seen): Mismatch {
  const message = `${nameOf(path)} must be ${listed(types.map(typeWords))}, here ${seen(found)}`
  const quotable = types.includes('string') && typeof found.value !== 'object'
  return { path, message, ...(quotable ? { hint: `Put it in quotes: "${found.source}"` } : {}) }
}

function wrongValue(allowed: readonly string[], path: Path, found: Seen): Mismatch {
  const hint = didYouMean(String(found.value), allowed)
  const message = `${nameOf(path)} must be ${listed(allowed)}, here ${seen(found)}`
  return { path, message, ...(hint === undefined ? {} : { hint }) }
}
