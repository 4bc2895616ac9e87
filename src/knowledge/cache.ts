import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Data compiled earlier, with the SHA-256 of what it was compiled from. */
type Kept = { readonly sources: string; readonly knowledge: unknown }

/** What a file of compiled data holds; nothing where it is absent, broken, or made from other sources than wanted. */
export function readCompiled(file: string, sources?: string): unknown {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept
    return sources === undefined || kept.sources === sources ? kept.knowledge : undefined
  } catch {
    return undefined
  }
}

/** Writes compiled data in one move, so that nobody ever reads half of it. @throws where the folder forbids it. */
export function writeCompiled(file: string, kept: Kept): void {
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, `${JSON.stringify(kept)}\n`)
  renameSync(draft, file)
}

/** Keeps compiled data for the next start and forgets older; a folder that cannot be written only costs time again. */
export function keep(folder: string, kept: Kept): void {
  try {
    mkdirSync(folder, { recursive: true })
    const older = readdirSync(folder).filter(name => name.endsWith('.json'))
    writeCompiled(cacheFile(folder, kept.sources), kept)
    for (const name of older) rmSync(join(folder, name), { force: true })
  } catch {}
}

/** Where data compiled from some sources is kept. */
export function cacheFile(folder: string, sources: string): string {
  return join(folder, `${sources}.json`)
}
