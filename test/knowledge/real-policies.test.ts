import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { readSources } from '../../src/knowledge/load.ts'
import { inspectPolicies } from '../../src/knowledge/policies.ts'
import type { TextFile } from '../../src/knowledge/yaml.ts'
import { lineOf } from '../support/written-policy.ts'

const files = readSources()
const coverage = 'aks@2019-04-01/azure-kubernetes-service-support-coverage-service-components.yaml'

type Path = readonly (string | number)[]
type Entry = Readonly<Record<string, unknown>>

/** The files without one part of one of them. */
function without(name: string, path: Path): readonly TextFile[] {
  return files.map(file => {
    if (file.name !== `policy-data/${name}`) return file
    const document = parseDocument(file.text)
    if (!document.deleteIn(path)) throw new Error(`${name} has no ${path.join('/')}`)
    return { ...file, text: document.toString() }
  })
}

/** The place of an entry in the list of a file. */
function placeOf(name: string, list: string, wanted: (entry: Entry) => boolean): Path {
  const text = files.find(file => file.name === `policy-data/${name}`)?.text ?? ''
  const entries = (parseDocument(text).toJS() as Record<string, readonly Entry[]>)[list] ?? []
  return [list, entries.findIndex(wanted)]
}

function byId(id: string): (entry: Entry) => boolean {
  return entry => entry.id === id
}

/** The lines of a file on which check finds something. */
function linesIn(left: readonly TextFile[], name: string): readonly number[] {
  const { problems } = inspectPolicies(left)
  return problems.filter(({ file }) => file === `policy-data/${name}`).map(({ line }) => line)
}

it('are free of problems', () => {
  expect(inspectPolicies(files).problems).toEqual([])
})

describe('what still refers to a part that is taken out is found', () => {
  it('for a line of the ledger: the clause that rests on it', () => {
    const ledger = 'aks@2019-04-01/ledger.yaml'
    const section = placeOf(ledger, 'sections', byId('node-maintenance-and-access'))
    const left = without(ledger, [...section, 'lines', 2])
    const file = 'aks@2019-04-01/node-maintenance-and-access.yaml'
    expect(linesIn(left, file)).toEqual([lineOf(left, file, 'node-maintenance-and-access/3')])
  })

  it('for a clause: its line of the ledger', () => {
    const left = without(coverage, placeOf(coverage, 'clauses', byId('aks/etcd-backup-cadence')))
    const ledger = 'aks@2019-04-01/ledger.yaml'
    expect(linesIn(left, ledger)).toEqual([lineOf(left, ledger, 'aks/etcd-backup-cadence')])
  })

  it("for an exception's rule: the exception", () => {
    const left = without(coverage, placeOf(coverage, 'clauses', byId('aks/nocover-helm')))
    expect(linesIn(left, coverage)).toEqual([
      lineOf(left, coverage, 'exceptionTo: [ aks/nocover-helm ]'),
    ])
  })

  it("for a topic's words: the topic, and the clause it is the topic of", () => {
    const topics = 'topics/third-party.yaml'
    const left = without(topics, [...placeOf(topics, 'topics', byId('third-party.istio')), 'words'])
    expect(linesIn(left, topics)).toEqual([lineOf(left, topics, 'id: third-party.istio')])
    const [problem] = inspectPolicies(left).problems
    expect(problem?.hint).toContain('the topic of the clause in policy-data/aks-arc@undated/')
  })

  it('for a topic: whatever is about it', () => {
    const topics = 'topics/third-party.yaml'
    const left = without(topics, placeOf(topics, 'topics', byId('third-party.kured')))
    expect(linesIn(left, coverage)).toEqual([lineOf(left, coverage, 'third-party.kured')])
  })
})
