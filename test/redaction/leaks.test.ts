import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { openService } from '../../src/app/service.ts'
import { commands } from '../../src/cli/commands.ts'
import { said } from '../../src/cli/said.ts'
import type { ConversationStore } from '../../src/conversation/handle.ts'
import { openPostgres } from '../../src/store/postgres.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { bot } from '../support/bot.ts'
import { startPostgres } from '../support/postgres.ts'
import { remit } from '../support/remit.ts'
import { heard } from '../support/terminal.ts'
import { corpus, leaked, pasted } from './corpus.ts'

const folder = mkdtempSync(join(tmpdir(), 'remit-leaks-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('would be seen: the corpus itself leaks all that is planted in it', () => {
  const text = corpus.map(({ text: one }) => one).join('\n')
  expect(new Set(leaked(text)).size).toBe(new Set(corpus.map(({ kind }) => kind)).size)
})

/** Tells a bot all of the corpus, in messages that wait, are answered, and fill in a form. */
async function tellAll(store: ConversationStore): Promise<void> {
  const service = openService(bot, store, { conversations: 30, drafts: 30, audit: 30 })
  for (const [at, one] of corpus.entries()) {
    const place = { conversation: `c${at}`, today: '2026-07-20' }
    const message = said(pasted(one, at), { ...place, id: '1' })
    await service.desk.accept(message)
    await service.desk.accept({ ...message, id: 'waits' })
    await service.desk.shown((await service.desk.handle(message)).id)
    const form = { symptom: one.text, evidence: one.text, contact: one.text }
    const filled = { ...said('', { ...place, id: '2' }), kind: 'filled' as const, form }
    await service.desk.shown((await service.desk.handle(filled)).id)
  }
}

describe('in the database: conversation, inbox, outbox, audit', () => {
  it('is in no byte of an SQLite file', async () => {
    const store: ConversationStore = await openSqlite(join(folder, 'remit.db'))
    await tellAll(store)
    await store.close()
    const bytes = readdirSync(folder).map(name => readFileSync(join(folder, name), 'latin1'))
    expect(bytes.join('').length).toBeGreaterThan(1_000_000)
    expect(leaked(bytes.join('\n'))).toEqual([])
  }, 120_000)

  it('is in no row of PostgreSQL', async () => {
    const server = await startPostgres()
    const url = await server.database()
    const store: ConversationStore = await openPostgres(url)
    await tellAll(store)
    await store.close()
    const rows = await everyRow(url)
    await server.remove()
    expect(rows.length).toBeGreaterThan(500_000)
    expect(leaked(rows)).toEqual([])
  }, 240_000)
})

/** All that the tables of a database hold, as text. */
async function everyRow(url: string): Promise<string> {
  const client = new pg.Client(url)
  await client.connect()
  const tables = await client.query<{ name: string }>(
    "select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema')",
  )
  const rows: string[] = []
  for (const { name } of tables.rows) {
    const { rows: found } = await client.query<{ line: string }>(
      `select row_to_json(one)::text as line from ${name} one`,
    )
    rows.push(...found.map(({ line }) => line.replaceAll('\\"', '"')))
  }
  await client.end()
  return rows.join('\n')
}

describe('what the command line says of what it cannot take', () => {
  const wrongs: readonly (readonly [string, (text: string) => readonly string[], boolean])[] = [
    ['a line that is no JSON', () => ['ask', '--jsonl'], true],
    ['a line of a conversation that is no JSON', () => ['draft', '--jsonl'], true],
    ['a field nobody knows', text => ['draft', 'x', '--field', `evidenc=${text}`], false],
    ['a fact nobody knows', text => ['ask', 'x', '--fact', `environmet=${text}`], false],
    [
      'a value of a fact that is none',
      text => ['ask', 'x', '--fact', `environment=${text}`],
      false,
    ],
    ['a fact without a name', text => ['ask', 'x', '--fact', text], false],
    ['a file that is not there', text => ['draft', '--file', text], false],
    ['a command nobody knows', text => [text], false],
    ['an option nobody knows', text => ['ask', `--password=${text}`], false],
    ['a format nobody knows', text => ['draft', 'x', '--format', text], false],
    ['a day that is none', text => ['ask', 'x', '--as-of', text], false],
  ]

  /** One secret of each kind, in another form for each of the cases. */
  const some = (name: string) => corpus.filter((_, at) => at % 7 === name.length % 7)

  it.each(wrongs)('names no secret: %s', async (name, args, isInput) => {
    for (const { text } of some(name)) {
      const { out, err } = await remit(args(text), isInput ? `{"text": ${text}\n` : '')
      expect(leaked(out + err)).toEqual([])
    }
  })

  it.each(wrongs)(
    'throws nothing with a secret in it, causes and all: %s',
    async (what, args, isInput) => {
      for (const { text } of some(what)) {
        const [name = '', ...rest] = args(text)
        const command = await commands[name]?.load()
        const { terminal } = heard(isInput ? `{"text": ${text}\n` : '')
        const error: unknown = await command?.run(rest, terminal).catch((thrown: unknown) => thrown)
        expect(leaked(inspect(error, { depth: 9 }))).toEqual([])
      }
    },
  )
})

it('is in nothing that Slack’s and Microsoft’s libraries say at their loudest, nor in our log', () => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'loud.ts')],
    {
      env: { HOME: folder, AZURE_LOG_LEVEL: 'verbose', DEBUG: '*', LOG_LEVEL: 'debug' },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  )
  expect([status, status === 0 ? '' : stderr.slice(-2_000)]).toEqual([0, ''])
  expect(stderr).toContain('azure:')
  expect(leaked(stdout + stderr)).toEqual([])
}, 120_000)
