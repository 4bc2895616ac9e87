import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { saveFile } from './folder.ts'

/** Data compiled earlier, with the SHA-256 of what it was compiled from. */
export type Kept = { readonly sources: string; readonly knowledge: unknown }

/** What a file of compiled data holds; nothing where it is absent, broken, or made from other sources than wanted. */
export function readCompiled(file: string, sources?: string): Kept | undefined {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept
    return sources === undefined || kept.sources === sources ? kept : undefined
  } catch {
    return undefined
  }
}

/** Writes compiled data. @throws Fault where the folder forbids it. */
export function writeCompiled(file: string, kept: Kept): void {
  saveFile(file, `${JSON.stringify(kept)}\n`)
}

/** Keeps compiled data for the next start and forgets older; a folder that cannot be written only costs time again. */
export function keep(folder: string, kept: Kept): void {
  const file = cacheFile(folder, kept.sources)
  try {
    writeCompiled(file, kept)
    const all = readdirSync(folder).map(name => join(folder, name))
    for (const path of all.filter(other => other !== file && other.endsWith('.json'))) rmSync(path)
  } catch {}
}

/** Where data compiled from some sources is kept. */
export function cacheFile(folder: string, sources: string): string {
  return join(folder, `${sources}.json`)
}
