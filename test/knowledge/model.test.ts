import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { loadModel, modelText } from '../../src/knowledge/model.ts'

const root = mkdtempSync(join(tmpdir(), 'remit-model-'))
afterAll(() => rmSync(root, { recursive: true }))

const trained = {
  ...loadModel(),
  data: 'hash',
  intents: { labels: ['größe', '集群', '👎', 'a "quoted" \\ line\n'], weights: [1] },
}

it('reads the model that was written, whatever letters it holds, from letters of one byte', () => {
  const text = modelText(trained)
  expect(text).toMatch(/^[ -~]*\n$/)
  mkdirSync(join(root, 'intents'))
  writeFileSync(join(root, 'intents/model.json'), text)
  expect(loadModel(root)).toEqual(trained)
})

it('says how to make a model that cannot be read', () => {
  expect(() => loadModel(join(root, 'elsewhere'))).toThrow(/cannot be read/)
})
