import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import about from '../../package.json' with { type: 'json' }
import { root } from '../support/sources.ts'

const folder = mkdtempSync(join(tmpdir(), 'remit-start-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A file that tells which it is, and with what it was called. */
function write(path: string, says: string): void {
  const file = join(folder, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, `console.log('${says}', ...process.argv.slice(2))\n`)
}

it('serves from the build if there is one, else from source', () => {
  const { start } = about.scripts
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ type: 'module', scripts: { start } }),
  )
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  write('src/cli/main.ts', 'source')
  const started = () =>
    execFileSync('npm', ['start', '--silent'], { cwd: folder, encoding: 'utf8' }).trim()
  expect(started()).toBe('source serve')
  write('dist/remit.js', 'built')
  expect(started()).toBe('built serve')
})
