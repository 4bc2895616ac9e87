import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { packageRoot, readDocuments, readFolder, saveFile } from '../../src/knowledge/folder.ts'
import { root } from '../support/sources.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'remit-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('finds the top of the package from anywhere within', () => {
  expect(packageRoot()).toBe(root)
  expect(packageRoot(join(root, 'src/knowledge/check'))).toBe(root)
  expect(() => packageRoot(folder)).toThrow('holds remit-bot')
})

it('reads data in the order of names, at any depth', () => {
  mkdirSync(join(folder, 'b'))
  for (const name of ['b/z.yaml', 'c.yaml', 'a.yml', 'note.md'])
    writeFileSync(join(folder, name), name)
  const top = basename(folder)
  expect(readFolder(folder)).toEqual(
    ['a.yml', 'b/z.yaml', 'c.yaml'].map(name => ({ name: `${top}/${name}`, text: name })),
  )
})

it('reads documents of any name, and no folders', () => {
  mkdirSync(join(folder, 'b'))
  writeFileSync(join(folder, 'any name'), 'text')
  expect(readDocuments(folder)).toEqual([{ name: `${folder}/any name`, text: 'text' }])
})

it('says which folder or file it cannot read', () => {
  expect(() => readFolder(join(folder, 'none'))).toThrow(`${folder}/none cannot be read`)
  mkdirSync(join(folder, 'odd.yaml'))
  expect(() => readFolder(folder)).toThrow(`${folder}/odd.yaml cannot be read`)
})

it('saves a file with its folder and leaves nothing else', () => {
  saveFile(join(folder, 'new/file'), 'one')
  saveFile(join(folder, 'new/file'), 'two')
  expect(readFileSync(join(folder, 'new/file'), 'utf8')).toBe('two')
  expect(readdirSync(join(folder, 'new'))).toEqual(['file'])
  expect(() => saveFile(join(folder, 'new/file/below'), 'three')).toThrow('cannot be written')
})
