import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Scan, scan } from './scan.ts'

/** The top of the checkout. */
export const root: string = resolve(import.meta.dirname, '../..')

/** Each file under a folder of the checkout, named from its top with forward slashes. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}

/** The product's own source, scanned. */
export function sources(): readonly Scan[] {
  return filesUnder('src')
    .filter(path => path.endsWith('.ts'))
    .map(path => scan(path, readFileSync(join(root, path), 'utf8')))
}
