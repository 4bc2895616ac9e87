import { resolve } from 'node:path'
import type { ConversationStore } from '../conversation/handle.ts'
import { memoryStore } from '../store/memory.ts'
import { Fault } from '../vocabulary/fault.ts'
import type { Config } from './config.ts'

/** Opens the store that the settings name; only its own driver is loaded. @throws Fault where it cannot be used. */
export async function openStore({
  databaseUrl,
}: Pick<Config, 'databaseUrl'>): Promise<ConversationStore> {
  if (databaseUrl === 'memory') return memoryStore()
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) {
    return (await import('../store/postgres.ts')).openPostgres(databaseUrl)
  }
  const [, scheme] = /^(\w{2,}):/.exec(databaseUrl) ?? []
  if (scheme === undefined || scheme === 'file' || scheme === 'sqlite') {
    const path = databaseUrl.replace(/^(file|sqlite):(\/\/)?/, '')
    return (await import('../store/sqlite.ts')).openSqlite(resolve(path))
  }
  throw new Fault('usage/setting', `DATABASE_URL is for "${scheme}", which Remit does not know`, {
    hint: 'Write the path of an SQLite file, or postgres://…',
  })
}
