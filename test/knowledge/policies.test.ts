import { expect, it } from 'vitest'
import { inspectPolicies, readPolicies } from '../../src/knowledge/policies.ts'
import { DataFault } from '../../src/vocabulary/fault.ts'
import { change, written } from '../support/tells.ts'
import { edited, writtenPolicy } from '../support/written-policy.ts'

const { changing, stopping, topics } = written

it('finds nothing wrong with a right policy', () => {
  expect(inspectPolicies(writtenPolicy).problems).toEqual([])
})

it('puts an edition together in the order of its document', () => {
  const [only] = readPolicies(writtenPolicy.toReversed()).editions
  expect(only?.edition.id).toBe('tin@2024-01-01')
  expect(only?.sections.map(({ section }) => section)).toEqual(['Changing', 'Stopping'])
  expect(only?.conflicts.map(({ id }) => id)).toEqual(['T1'])
})

it('throws all problems at once, in order of file and line', () => {
  const files = edited(writtenPolicy, [
    change(topics, 'meaning: Machines', 'meanign: Machines'),
    change(stopping, 'topic: node.stop', 'topic: node.stpo'),
    change(changing, 'raised: told', 'raised: shouted'),
    change(changing, 'kind: process', 'kind: proces'),
  ])
  const fault = caught(() => readPolicies(files))
  expect(fault).toBeInstanceOf(DataFault)
  const places = (fault as DataFault).problems.map(({ file, line }) => `${file}:${line}`)
  expect(places).toEqual([
    `policy-data/${changing}:17`,
    `policy-data/${changing}:26`,
    `policy-data/${stopping}:5`,
    `policy-data/${topics}:3`,
    `policy-data/${topics}:4`,
  ])
})

it('does not call a reference dangling where its file cannot be read', () => {
  const files = edited(writtenPolicy, [change(changing, 'section: Changing', 'section: [')])
  const places = inspectPolicies(files).problems.map(({ file }) => file)
  expect(new Set(places)).toEqual(new Set([`policy-data/${changing}`]))
})

it('reads nothing into an empty folder', () => {
  expect(inspectPolicies([]).problems.map(({ file }) => file)).toEqual(['policy-data/facts.yaml'])
})

function caught(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  return undefined
}
