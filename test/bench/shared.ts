import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sharedFolder } from '../support/shared.ts'

/** The day by which benches judge. */
export const today = '2026-11-26'

type Line = Readonly<Record<string, unknown>>

/** The lines of a labelled file beside this repository; none where it is not there. */
export function sharedLines(name: string): readonly Line[] {
  return jsonLines(join(sharedFolder, 'eval', name))
}

/** The objects in a file of JSON lines; none where there is no such file. */
export function jsonLines(file: string): readonly Line[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter(line => line.trim() !== '').map(line => JSON.parse(line) as Line)
}
