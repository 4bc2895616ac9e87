import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { Store } from '../vocabulary/store.ts'
import { sqlStore } from './sql/store.ts'
import { type Connections, sqliteEngine } from './sqlite/engine.ts'
import { failedAt } from './sqlite/failed-at.ts'
import { openLogFile } from './sqlite/log-file.ts'
import { migrateFile } from './sqlite/migrate-file.ts'

/** How long a statement waits for another process that writes; meanwhile this one stands still. */
const patience = 1_000

/**
 * Memory for pages that are in use, in kB, so that conversations people are in are not read again; and how many pages
 * of 4 kB the log holds before they are written to their places, in which nobody is answered.
 */
const room = { cached: 16_000, logged: 4_000 } as const

/**
 * A store in one file, for one process that serves; commands may look into it meanwhile. The file is made readable by
 * its owner alone, and so is a folder that has to be made. @throws Fault where the file cannot be used.
 */
export async function openSqlite<State, Profile>(path: string): Promise<Store<State, Profile>> {
  return sqlStore(sqliteEngine(await connect(path).catch(failedAt(path)), path))
}

/**
 * The file as it is used, its schema up to date, and read without waiting for writers. SQLite keeps the order in which
 * its files reach the disk; that a change is there before anybody hears of it is the engine's doing, through the log.
 */
export async function connect(path: string): Promise<Connections> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  closeSync(openSync(path, 'a', 0o600))
  const writer = new DatabaseSync(path, { timeout: patience })
  writer.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON')
  writer.exec(`PRAGMA cache_size = ${-room.cached}; PRAGMA wal_autocheckpoint = ${room.logged}`)
  await migrateFile(writer)
  const reader = new DatabaseSync(path, { timeout: patience })
  reader.exec('PRAGMA query_only = ON')
  return { writer, reader, log: openLogFile(path) }
}
