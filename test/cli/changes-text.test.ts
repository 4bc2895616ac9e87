import { expect, it } from 'vitest'
import { changesText } from '../../src/cli/changes-text.ts'
import type { AuditEntry } from '../../src/vocabulary/audit.ts'
import { anyEntry } from '../support/change.ts'

const shared = { shared: 's1', words: 'w1', tickets: 't1' }
const edition = { ledger: 'l1', policy: 'p1' }
const now = { knowledge: 'k1', prints: { ...shared, editions: { 'aks@1': edition } } }

function entry(more: Partial<AuditEntry>): AuditEntry {
  return { ...anyEntry('e'), knowledge: 'k0', prints: shared, ...more }
}

function finding(more: Partial<AuditEntry['findings'][number]>) {
  const verdict = 'covered' as const
  return [{ product: 'aks', edition: 'aks@1', ...edition, verdict, clauses: [], ...more }]
}

const others = { shared: 's0', words: 'w0', tickets: 't0' }

it.each<[string, Partial<AuditEntry>, readonly string[]]>([
  ['a ledger', { findings: finding({ ledger: 'l0' }) }, ['aks@1: its ledger of source lines']],
  ['clauses', { findings: finding({ policy: 'p0' }) }, ['aks@1: its clauses or conflicts']],
  ['an edition', { findings: finding({ edition: 'aks@0' }) }, ['aks@0 is not in force any more']],
  ['what is shared', { prints: others }, ['topics, facts', 'how messages are read', 'a ticket']],
  ['something else', { findings: finding({}) }, ['no data that this decision rests on']],
])('tells that %s changed since a decision, and no more', (_, then, wanted) => {
  const lines = changesText(entry(then), now).split('\n')
  expect(lines[0]).toBe('What is known has changed since (k0, now k1):')
  expect(lines.slice(1, -1)).toEqual(wanted.map(text => expect.stringContaining(text)))
})

it('tells that nothing changed, and of an entry of old that nobody kept which part it was', () => {
  expect(changesText(entry({ knowledge: 'k1' }), now)).toContain('the same now')
  const { prints: _, ...old } = entry({})
  expect(changesText(old, now)).toContain('which part, was not kept then')
})
