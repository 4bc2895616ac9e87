import { posix } from 'node:path'
import type { Scan } from './scan.ts'

/** Each way by which a file imports itself in the end, written out; dynamic imports close none. */
export function cycles(files: readonly Scan[]): readonly string[] {
  const edges = new Map(files.map(file => [file.path, targets(file)]))
  const done = new Set<string>()
  const found: string[] = []
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    if (done.has(path)) return
    done.add(path)
    for (const next of edges.get(path) ?? []) walk(next, [...trail, path])
  }
  for (const path of edges.keys()) walk(path, [])
  return found
}

function targets({ path, imports }: Scan): readonly string[] {
  return imports
    .filter(({ from, how }) => how === 'static' && from.startsWith('.'))
    .map(({ from }) => posix.join(posix.dirname(path), from))
}
