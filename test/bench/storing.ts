import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import pg from 'pg'
import { said } from '../../src/cli/said.ts'
import { openPostgres } from '../../src/store/postgres.ts'
import type { Engine, Row, Value } from '../../src/store/sql/engine.ts'
import { sqlStore } from '../../src/store/sql/store.ts'
import { sqliteEngine } from '../../src/store/sqlite/engine.ts'
import { connect, openSqlite } from '../../src/store/sqlite.ts'
import type { CleanMessage } from '../../src/vocabulary/message.ts'
import type { Store } from '../../src/vocabulary/store.ts'
import { bot } from '../support/bot.ts'
import { anyChange, anyMessage } from '../support/change.ts'
import { startPostgres } from '../support/postgres.ts'
import { type Row as Figure, quantile } from './figures.ts'
import { today } from './today.ts'

const turns = 300
const talkers = 20

/** One turn loaded and saved, beside the bare driver doing the same statements as durably. */
export async function storing(): Promise<readonly Figure[]> {
  const turn = await realTurn()
  const statements = await recorded(turn)
  const folder = mkdtempSync(join(tmpdir(), 'remit-bench-'))
  const server = await startPostgres({ durable: true })
  try {
    return [
      ...(await compared('SQLite', turn, {
        store: await openSqlite(join(folder, 'store.db')),
        bare: await bareSqlite(join(folder, 'bare.db'), statements),
      })),
      ...(await compared('PostgreSQL', turn, {
        store: await openPostgres(await server.database()),
        bare: await barePostgres(await server.database(), statements),
      })),
    ]
  } finally {
    await server.remove()
    rmSync(folder, { recursive: true })
  }
}

type AnyStore = Store<unknown, unknown>
type Turn = (store: AnyStore, at: number) => Promise<unknown>
type Statement = { readonly text: string; readonly values: readonly Value[] }
/** What a turn reads, and what it writes in one transaction. */
type Recorded = { readonly read: readonly Statement[]; readonly write: readonly Statement[] }
type Sides = {
  readonly store: AnyStore
  readonly bare: { readonly turn: (at: number) => Promise<unknown>; readonly close: () => unknown }
}

/** A turn with what a real one holds: the state and the answer of a finding, and its entry in the audit. */
async function realTurn(): Promise<Turn> {
  const question = 'Is Istio covered on our Azure Local cluster?'
  const { replies, trace } = await bot.converse()(
    said(question, { conversation: 'bench', today, id: '1' }),
  )
  return async (store, at) => {
    const message = messageAt(at)
    const seen = await store.load(message, message.id)
    const answer = { id: `answer ${at}`, replies, trace }
    const state = { findings: trace.findings, said: question }
    await store.commit(anyChange<unknown, unknown>(message, state, { seen, answer, at }))
  }
}

function messageAt(at: number): CleanMessage {
  const talker = String(at % talkers)
  return anyMessage({ id: `m${at}`, conversation: talker, person: talker })
}

/** The statements of every turn, as the store sends them. */
async function recorded(turn: Turn): Promise<readonly Recorded[]> {
  const folder = mkdtempSync(join(tmpdir(), 'remit-bench-'))
  const path = join(folder, 'recorded.db')
  const engine = sqliteEngine(await connect(path), path)
  const all: { read: Statement[]; write: Statement[] }[] = []
  const noting =
    (kind: 'read' | 'write'): Engine['read'] =>
    work =>
      engine[kind](sql =>
        work({
          rows: (text, ...values) => note(kind, { text, values }, () => sql.rows(text, ...values)),
          run: (text, ...values) => note(kind, { text, values }, () => sql.run(text, ...values)),
        }),
      )
  const note = <Result>(kind: 'read' | 'write', statement: Statement, act: () => Result) => {
    all.at(-1)?.[kind].push(statement)
    return act()
  }
  const store = sqlStore<unknown, unknown>({
    ...engine,
    read: noting('read'),
    write: noting('write'),
  })
  for (let at = 0; at < turns; at++) {
    all.push({ read: [], write: [] })
    await turn(store, at)
  }
  await store.close()
  rmSync(folder, { recursive: true })
  return all
}

async function bareSqlite(path: string, all: readonly Recorded[]): Promise<Sides['bare']> {
  await (await openSqlite(path)).close()
  const database = new DatabaseSync(path)
  database.exec('PRAGMA synchronous = FULL')
  const prepared = new Map<string, ReturnType<typeof database.prepare>>()
  const run = ({ text, values }: Statement) => {
    const statement = prepared.get(text) ?? database.prepare(text)
    prepared.set(text, statement)
    return /^\s*SELECT/.test(text) ? statement.all(...values) : statement.run(...values)
  }
  return {
    turn: async at => {
      all[at]?.read.forEach(run)
      database.exec('BEGIN IMMEDIATE')
      all[at]?.write.forEach(run)
      database.exec('COMMIT')
    },
    close: () => database.close(),
  }
}

async function barePostgres(url: string, all: readonly Recorded[]): Promise<Sides['bare']> {
  await (await openPostgres(url)).close()
  const client = new pg.Client(url)
  await client.connect()
  const numbered = new Map<string, string>()
  const run = ({ text, values }: Statement) => {
    let count = 0
    const made = numbered.get(text) ?? text.replace(/\?/g, () => `$${++count}`)
    numbered.set(text, made)
    return client.query<Row>(made, [...values])
  }
  return {
    turn: async at => {
      for (const statement of all[at]?.read ?? []) await run(statement)
      await client.query('BEGIN')
      for (const statement of all[at]?.write ?? []) await run(statement)
      await client.query('COMMIT')
    },
    close: () => client.end(),
  }
}

/** Both in turn, so that what slows the machine down slows both; then many talkers at once. */
async function compared(engine: string, turn: Turn, { store, bare }: Sides) {
  const samples: { store: number; bare: number }[] = []
  for (let at = 0; at < turns; at++) {
    samples.push({
      bare: await msOf(() => bare.turn(at)),
      store: await msOf(() => turn(store, at)),
    })
  }
  const steady = samples.slice(turns / 10)
  const middle = (side: 'store' | 'bare') =>
    quantile(
      steady.map(sample => sample[side]),
      0.5,
    )
  const together = await msOf(() => atOnce(store, turn))
  await store.close()
  await bare.close()
  const ratio = middle('store') / middle('bare')
  return [
    {
      what: `load and save of a turn, ${engine}`,
      measured: `p50 ${middle('store').toFixed(2)} ms, ${ratio.toFixed(2)} x the bare driver`,
      wanted: '<= 2 x',
      over: `${steady.length} turns`,
    },
    {
      what: `the same, ${talkers} people at once, ${engine}`,
      measured: `${Math.round((turns / together) * 1000)} turns/s, one by one ${Math.round(1000 / middle('store'))}`,
      wanted: '',
      over: `${turns} turns`,
    },
  ]
}

async function atOnce(store: AnyStore, turn: Turn): Promise<void> {
  const talk = async (talker: number) => {
    for (let at = turns + talker; at < 2 * turns; at += talkers) await turn(store, at)
  }
  await Promise.all(Array.from({ length: talkers }, (_, talker) => talk(talker)))
}

async function msOf(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await act()
  return performance.now() - from
}
