import type { z } from 'zod'
import type { Opened, Path } from './document.ts'

/** More rounds than an honest file needs: a wrong value, then the entry that cannot do without it, then what is around. */
const rounds = 8

type Salvaged<Value> = {
  readonly value?: Value
  /** Whether more than unknown keys had to go. */
  readonly whole: boolean
  /** Ids of what had to go. */
  readonly lost: readonly string[]
}

/** Takes out of a document what a schema refuses, as little as makes sense, and gives the rest. */
export function salvage<Value>(schema: z.ZodType<Value>, document: Opened): Salvaged<Value> {
  const lost: string[] = []
  let whole = true
  for (let left = rounds; left > 0; left--) {
    const value = document.value()
    const read = schema.safeParse(value)
    if (read.success) return { value: read.data, whole, lost }
    whole &&= read.error.issues.every(({ code }) => code === 'unrecognized_keys')
    const wrong = read.error.issues.flatMap(issue => removals(issue, value))
    for (const path of lastFirst(wrong)) {
      lost.push(...idsIn(valueAt(value, path)))
      document.remove(path)
    }
    if (wrong.some(path => path.length === 0)) break
  }
  return { whole: false, lost: [...lost, ...idsIn(document.value())] }
}

/** The value at a path of a plain value; undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step)
        ? (inner as Record<string | number, unknown>)[step]
        : undefined,
    value,
  )
}

/** An unknown key goes alone. A wrong value takes its list entry along: half a clause would say something else. */
function removals(issue: z.core.$ZodIssue, value: unknown): readonly Path[] {
  const path = issue.path as Path
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => [...path, key])
  const entry = path.slice(0, path.findLastIndex(step => typeof step === 'number') + 1)
  return [entry.length > 0 || valueAt(value, path) === undefined ? entry : path]
}

/** Later places of a list before earlier ones, so that those keep their number; nothing that goes with another. */
function lastFirst(paths: readonly Path[]): readonly Path[] {
  const all = new Map(paths.map(path => [JSON.stringify(path), path]))
  const isInside = (path: Path) =>
    path.some((_, at) => at > 0 && all.has(JSON.stringify(path.slice(0, at))))
  return [...all.values()].filter(path => path.length > 0 && !isInside(path)).toSorted(compare)
}

function compare(a: Path, b: Path): number {
  for (const [at, step] of a.entries()) {
    const other = b[at]
    if (typeof step === 'number' && typeof other === 'number' && step !== other) return other - step
    if (step !== other) return String(step) < String(other) ? 1 : -1
  }
  return 0
}

function idsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'id' && typeof inner === 'string' ? [inner] : idsIn(inner),
  )
}
