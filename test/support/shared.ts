import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/knowledge/folder.ts'

/** The material that checks may look at where it lies beside the checkout; everything that matters is tested without it. */
export const sharedFolder = join(packageRoot(), '..', 'shared')

/** The lines of a JSONL file of the shared material; nothing where it is not there. */
export function sharedLines(
  path: string,
): readonly Readonly<Record<string, unknown>>[] | undefined {
  const file = join(sharedFolder, path)
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map(line => JSON.parse(line) as Readonly<Record<string, unknown>>)
}
