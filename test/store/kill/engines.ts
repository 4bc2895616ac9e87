import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import pg from 'pg'
import { startPostgres } from '../../support/postgres.ts'
import { type Figures, killLoop } from './loop.ts'

/** What came of it, and what the engine says of the state of its data. */
export type Outcome = Figures & { readonly integrity: string }

/** Kills on an SQLite file, with one process. */
export async function killOnSqlite(kills: number, chance: () => number): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'remit-kill-'))
  const databaseUrl = join(folder, 'remit.db')
  try {
    const figures = await killLoop({ databaseUrl, processes: 1, kills, chance })
    const database = new DatabaseSync(databaseUrl)
    const integrity = String(database.prepare('PRAGMA integrity_check').get()?.integrity_check)
    database.close()
    return { ...figures, integrity }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Kills on a PostgreSQL server, with two processes that share it. */
export async function killOnPostgres(kills: number, chance: () => number): Promise<Outcome> {
  const server = await startPostgres()
  try {
    const databaseUrl = await server.database()
    const figures = await killLoop({ databaseUrl, processes: 2, kills, chance })
    return { ...figures, integrity: await integrityOf(databaseUrl) }
  } finally {
    await server.remove()
  }
}

/** Has PostgreSQL build every index anew and read every row: it says what it cannot read. */
async function integrityOf(url: string): Promise<string> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
    )
    for (const { name } of rows) await client.query(`reindex table ${name}`)
    for (const { name } of rows) await client.query(`select count(one::text) from ${name} one`)
    return rows.length > 0 ? 'ok' : 'no table at all'
  } catch (error) {
    return String(error)
  } finally {
    await client.end()
  }
}

/** Chances that come the same from the same seed. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}
