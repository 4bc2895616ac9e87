import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { fingerprints } from '../../src/knowledge/fingerprints.ts'
import { readSources } from '../../src/knowledge/load.ts'

const files = readSources()
const editions = [
  { id: 'aks@2019-04-01', product: 'aks' },
  { id: 'aks-arc@undated', product: 'aks-arc' },
]
const before = fingerprints(files, editions)

/** What of the fingerprints an edit of one file changes. */
function changed(file: string): readonly string[] {
  expect(files.map(({ name }) => name)).toContain(file)
  const edited = files.map(({ name, text }) => ({
    name,
    text: name === file ? `${text}# changed\n` : text,
  }))
  const after = flat(fingerprints(edited, editions))
  const unedited = flat(before)
  return Object.keys(after).filter(name => after[name] !== unedited[name])
}

function flat({ editions: each, ...shared }: typeof before): Readonly<Record<string, string>> {
  const own = Object.entries(each).flatMap(([id, { ledger, policy }]) => [
    [`${id} ledger`, ledger],
    [`${id} policy`, policy],
  ])
  return { ...shared, ...Object.fromEntries(own) }
}

it.each([
  ['policy-data/aks@2019-04-01/ledger.yaml', 'aks@2019-04-01 ledger'],
  ['policy-data/aks@2019-04-01/edition.yaml', 'aks@2019-04-01 policy'],
  ['policy-data/aks@2019-04-01/preview-features-feature-flags.yaml', 'aks@2019-04-01 policy'],
  ['policy-data/conflicts/aks-arc.yaml', 'aks-arc@undated policy'],
  ['policy-data/facts.yaml', 'shared'],
  ['policy-data/lifecycle/aks.yaml', 'shared'],
  ['policy-data/tickets/fields.yaml', 'tickets'],
  ['intents/wording.yaml', 'words'],
])('an edit of %s changes %s and nothing else', (file, part) => {
  expect(changed(file)).toEqual([part])
})

it('is for a ledger the SHA-256 of its file', () => {
  const ledger = files.find(({ name }) => name === 'policy-data/aks@2019-04-01/ledger.yaml')
  const hash = createHash('sha256')
    .update(ledger?.text ?? '')
    .digest('hex')
  expect(before.editions['aks@2019-04-01']?.ledger).toBe(hash)
})
