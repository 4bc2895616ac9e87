import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../../src/app/store.ts'
import type { AuditEntry } from '../../../src/vocabulary/audit.ts'
import type { Message } from '../../../src/vocabulary/message.ts'
import { bot } from '../../support/bot.ts'
import { anyMessage } from '../../support/change.ts'
import { remit } from '../../support/remit.ts'
import { root } from '../../support/sources.ts'

const folder = mkdtempSync(join(tmpdir(), 'remit-audit-'))
const databaseUrl = join(folder, 'remit.db')
const secret = 'our cluster kryptonite-7'

beforeAll(async () => {
  for (const person of ['ann', 'bob']) {
    const text = `Is Istio covered on our Azure Local cluster? It is ${secret}`
    await say({ id: '1', person, text })
    await say({ id: '2', person, text: 'draft a ticket' })
  }
})

async function say(message: Partial<Message>): Promise<void> {
  const store = await openStore({ databaseUrl })
  await bot.converse({ store })(anyMessage(message))
  await store.close()
}

afterAll(() => rmSync(folder, { recursive: true }))

function onStore(...args: readonly string[]) {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { DATABASE_URL: databaseUrl },
  })
  const entries = () =>
    run.stdout
      .trimEnd()
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line) as AuditEntry)
  return { ...run, entries }
}

function fileHash(name: string): string {
  return createHash('sha256')
    .update(readFileSync(join(root, name)))
    .digest('hex')
}

describe('the audit', () => {
  it('tells every decision by ids and facts, nobody by name and nothing in words', () => {
    const { status, stdout, entries } = onStore('audit')
    expect(status).toBe(0)
    const [first, second, third] = entries()
    expect(first).toMatchObject({
      tenant: 'contoso',
      channel: 'slack',
      verdict: 'not-covered',
      topics: ['third-party.istio'],
      findings: [
        {
          product: 'aks-local',
          edition: 'aks-local@2025-06-26',
          ledger: fileHash('policy-data/aks-local@2025-06-26/ledger.yaml'),
          policy: bot.prints.editions['aks-local@2025-06-26']?.policy,
          clauses: [expect.stringContaining('aks-local/')],
        },
      ],
      knowledge: bot.knowledge,
      prints: { shared: bot.prints.shared, words: bot.prints.words, tickets: bot.prints.tickets },
    })
    expect(second?.draft?.missing).toContain('startedAt')
    expect(first?.person).toEqual(second?.person)
    expect(third?.person).not.toEqual(first?.person)
    for (const word of [secret, 'kryptonite', 'ann', 'p1', 'c1'])
      expect(stdout).not.toContain(`"${word}"`)
    expect(stdout).not.toContain('kryptonite')
  })

  it('shows why an answer was given', () => {
    const [first] = onStore('audit').entries()
    const { stdout, status } = onStore('explain', '--audit', first?.id ?? '')
    expect(status).toBe(0)
    expect(stdout).toContain(`Decision ${first?.id} of`)
    expect(stdout).toContain('The policies are the same now')
    expect(stdout).toContain(`(ledger ${first?.findings[0]?.ledger?.slice(0, 12)}, policy `)
    for (const clause of first?.findings[0]?.clauses ?? ['none'])
      expect(stdout).toMatch(new RegExp(`▸ ${clause} `))
    expect(onStore('explain', '--audit', 'x').stderr).toContain('There is no audit entry "x"')
  })

  it('of one person is found until they are forgotten, under whichever key, and stays', async () => {
    const who = ['--user', 'ann', '--tenant', 'contoso'] as const
    expect(onStore('audit', ...who).entries()).toHaveLength(2)
    expect(onStore('rotate-keys').stdout).toBe('2 people have a new key\n')
    expect(onStore('rotate-keys', ...who).stdout).toBe('1 person has a new key\n')
    await say({ id: '3', person: 'ann', text: 'help' })
    const found = onStore('audit', ...who).entries()
    expect(new Set(found.map(({ person }) => person?.key)).size).toBe(2)
    expect(found).toHaveLength(3)
    expect(onStore('audit', '--user', 'ann', '--tenant', 'fabrikam').entries()).toEqual([])
    expect(onStore('forget', ...who).stdout).toMatch(/^Forgotten: \d+ entries erased\n$/)
    expect(onStore('forget', ...who).stdout).toBe('Nothing was kept of them\n')
    expect(onStore('audit', ...who).entries()).toEqual([])
    expect(onStore('audit').entries()).toHaveLength(5)
    expect(onStore('rotate-keys', ...who).stdout).toBe('Nobody has a key to change\n')
  })
})

it.each([
  [['audit', '--since', 'monday'], '--since takes a day'],
  [['audit', '--user', 'ann'], 'audit needs --tenant'],
  [['forget', '--tenant', 'contoso'], 'forget needs --user'],
  [['rotate-keys', '--user', 'ann'], 'rotate-keys needs --tenant'],
])('%j is refused', async (args, why) => {
  const { code, err } = await remit(args)
  expect([code, err]).toEqual([2, expect.stringContaining(why)])
})
