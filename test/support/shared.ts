import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/knowledge/folder.ts'

/** The material that checks may look at where it lies beside the checkout; everything that matters is tested without it. */
export const sharedFolder = join(packageRoot(), '..', 'shared')

type Line = Readonly<Record<string, unknown>>

/** The lines of a JSONL file of the shared material; none where it is not there. */
export function sharedLines(path: string): readonly Line[] {
  return jsonLines(join(sharedFolder, path))
}

/** The objects in a file of JSON lines; none where there is no such file. */
export function jsonLines(file: string): readonly Line[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter(line => line.trim() !== '').map(line => JSON.parse(line) as Line)
}
