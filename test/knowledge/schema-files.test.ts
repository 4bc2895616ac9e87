import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { wordingFile } from '../../src/dialogue/schema.ts'
import { packageRoot } from '../../src/knowledge/folder.ts'
import { readSources } from '../../src/knowledge/load.ts'
import { schemaFiles } from '../../src/knowledge/schema-files.ts'

const written = schemaFiles(wordingFile)

it.each(written)('keeps $name as the schemas say; else run: npm run fix', ({ name, text }) => {
  expect(readFileSync(join(packageRoot(), name), 'utf8')).toBe(text)
})

it('has every data file name a schema that is there', () => {
  const known = new Set(written.map(({ name }) => name))
  const named = readSources().map(({ name, text }) => {
    const path = /^# yaml-language-server: \$schema=(.*)\n/.exec(text)?.[1] ?? ''
    return join(name, '..', path)
  })
  expect(named.filter(name => !known.has(name))).toEqual([])
})

it('knows the keys of a clause', () => {
  const clauses = written.find(({ name }) => name.endsWith('/clauses.schema.json'))
  expect(JSON.parse(clauses?.text ?? '{}')).toMatchObject({
    additionalProperties: false,
    required: ['section', 'clauses'],
    properties: { clauses: { items: { properties: { strength: { enum: ['does', 'can'] } } } } },
  })
})
