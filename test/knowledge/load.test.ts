import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { wordingFile } from '../../src/dialogue/schema.ts'
import { packageRoot } from '../../src/knowledge/folder.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { DataFault } from '../../src/vocabulary/fault.ts'

let root = ''
/** How often data was read from source: only then is the schema of the wording needed. */
let compiled = 0

const wording = async () => {
  compiled += 1
  return wordingFile
}

beforeEach(() => {
  compiled = 0
  root = mkdtempSync(join(tmpdir(), 'remit-'))
  for (const folder of ['policy-data', 'intents'])
    cpSync(join(packageRoot(), folder), join(root, folder), { recursive: true })
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function load(cache = join(root, 'cache')) {
  return loadKnowledge(wording, { root, cache, built: join(root, 'knowledge.json') })
}

describe('data', () => {
  it('is compiled once and kept', async () => {
    const first = await load()
    expect(await load()).toEqual(first)
    expect(compiled).toBe(1)
    expect(readdirSync(join(root, 'cache'))).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}\.json$/),
    ])
  })

  it('is frozen to its depth', async () => {
    const { policy } = await load()
    expect(Object.isFrozen(policy.editions[0]?.sections[0]?.clauses[0])).toBe(true)
  })

  it('is compiled again when a source changes, and the older is forgotten', async () => {
    await load()
    const file = join(root, 'intents/wording.yaml')
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n# changed\n`)
    await load()
    expect(compiled).toBe(2)
    expect(readdirSync(join(root, 'cache'))).toHaveLength(1)
  })

  it('is compiled again when what was kept is broken', async () => {
    const first = await load()
    const [name = ''] = readdirSync(join(root, 'cache'))
    writeFileSync(join(root, 'cache', name), '{"sources":"')
    expect(await load()).toEqual(first)
    expect(compiled).toBe(2)
  })

  it('is compiled every time where nothing can be kept', async () => {
    const nowhere = join(root, 'intents/wording.yaml')
    await load(nowhere)
    await load(nowhere)
    expect(compiled).toBe(2)
  })

  it('is what the build made, where there was a build', async () => {
    writeFileSync(join(root, 'knowledge.json'), '{"sources":"any","knowledge":{"policy":"built"}}')
    expect(await load()).toEqual({ policy: 'built', sources: 'any' })
    expect(compiled).toBe(0)
  })

  it('with a problem is a fault with every problem, and is not kept', async () => {
    const file = join(root, 'policy-data/facts.yaml')
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('    type: choice\n', '    type: chioce\n'),
    )
    await expect(load()).rejects.toThrow(DataFault)
    await expect(load()).rejects.toMatchObject({
      code: 'data/invalid',
      problems: expect.arrayContaining([
        expect.objectContaining({ file: 'policy-data/facts.yaml', line: 5 }),
      ]),
    })
    expect(readdirSync(root)).not.toContain('cache')
  })
})
