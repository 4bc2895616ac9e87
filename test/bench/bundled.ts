import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { root } from '../support/sources.ts'

/**
 * A program of ours as it is installed, with what it starts beside it, made as `npm run build` makes the product. From
 * source every function that is made while a message is answered is given its name first, which nobody who runs the
 * product pays for.
 *
 * @returns the path of the program.
 */
export async function bundled(entry: string, ...more: readonly string[]): Promise<string> {
  const name = basename(entry, '.ts')
  const folder = join(root, 'node_modules/.cache/remit/bench', name)
  await build({
    entryPoints: [entry, ...more].map(one => join(root, one)),
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    outdir: folder,
    entryNames: '[name]',
    outExtension: { '.js': '.mjs' },
    logLevel: 'error',
  })
  return join(folder, `${name}.mjs`)
}
