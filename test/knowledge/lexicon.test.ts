import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFolder } from '../../src/knowledge/folder.ts'
import { readLexicon } from '../../src/knowledge/lexicon.ts'
import { root } from '../support/sources.ts'

const files = readFolder(join(root, 'intents'))
const policy = { facts: [] }

type Slip = { readonly name: string; readonly from: string; readonly to: string }

function broken({ name, from, to }: Slip) {
  return files.map(file =>
    file.name === `intents/${name}.yaml` ? { ...file, text: file.text.replace(from, to) } : file,
  )
}

describe('the lexicon', () => {
  it('is read from its files', () => {
    const { lexicon, problems } = readLexicon(files, policy)
    expect(problems).toEqual([])
    expect(lexicon?.products.cues.length).toBeGreaterThan(10)
  })

  it.each([
    [{ name: 'aspects', from: 'how (long|many', to: 'how (long|many(' }, /lacks \)/],
    [{ name: 'products', from: '"@region"', to: '"@regoin"' }, /no list of words named "@regoin"/],
    [{ name: 'elsewhere', from: 'aks*|k8s', to: 'ak*|k8s' }, /too short/],
    [{ name: 'moves', from: 'say:', to: 'says:' }, /unknown key/],
  ])('names file and line of what is wrong: %o', (slip, message) => {
    const { lexicon, problems } = readLexicon(broken(slip), policy)
    const file = `intents/${slip.name}.yaml`
    expect(lexicon).toBeUndefined()
    expect(problems[0]).toMatchObject({ file, line: expect.any(Number) })
    expect(problems.map(problem => problem.message).join('\n')).toMatch(message)
  })

  it('misses a file that is not there', () => {
    const { problems } = readLexicon(
      files.filter(({ name }) => name !== 'intents/moves.yaml'),
      policy,
    )
    expect(problems).toEqual([
      { file: 'intents/moves.yaml', line: 1, message: 'this file is missing' },
    ])
  })
})
