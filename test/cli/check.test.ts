import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { heard } from '../support/terminal.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'remit-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('finds nothing wrong with the data of this package', async () => {
  const { terminal, out } = heard('', '2026-08-06')
  expect(await run(['check'], terminal)).toBe(0)
  expect(out()).toContain('0 problems\n')
})

it('notes tables of versions that are too old, and calls them no problem', async () => {
  const { terminal, out } = heard('', '2027-01-01')
  expect(await run(['check'], terminal)).toBe(0)
  expect(out()).toMatch(/^note {2}policy-data\/lifecycle\/aks\.yaml:3 {2}.* 149 days ago/m)
})

it('tells every line of the ledgers that no document has', async () => {
  writeFileSync(join(folder, 'any name'), '---\n# Nothing like it\n')
  const { terminal, out } = heard()
  expect(await run(['check', '--sources', folder], terminal)).toBe(1)
  expect(out()).toMatch(/^all: \d+ of 2 lines accounted for, \d+ by a clause$/m)
  expect(out()).toContain(`${folder}/any name:2  the ledger of`)
})

it('compiles the data into a file', async () => {
  const file = join(folder, 'new/knowledge.json')
  expect(await run(['check', '--into', file], heard().terminal)).toBe(0)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    sources: expect.stringMatching(/^[0-9a-f]{64}$/),
    knowledge: { policy: { editions: expect.any(Array) } },
  })
})

it.each([
  [['check', 'this'], 2, 'check has no use for "this"'],
  [['check', '--sources'], 2, '--sources needs a value'],
  [['check', '--sources', '/no/such/folder'], 1, 'The folder /no/such/folder cannot be read'],
  [['check', '--into', '/dev/null/file'], 1, 'The file /dev/null/file cannot be written'],
])('refuses %j', async (...[argv, code, message]) => {
  const { terminal, err } = heard()
  expect(await run(argv, terminal)).toBe(code)
  expect(err()).toContain(message)
})
