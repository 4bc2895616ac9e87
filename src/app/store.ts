import { resolve } from 'node:path'
import type { ConversationStore } from '../conversation/handle.ts'
import { awaitedStore } from '../store/awaited.ts'
import { memoryStore } from '../store/memory.ts'
import { Fault } from '../vocabulary/fault.ts'
import type { Log } from '../vocabulary/log.ts'
import type { Config } from './config.ts'

type Named = Pick<Config, 'databaseUrl'>

/** Opens the store that the settings name; only its own driver is loaded. @throws Fault where it cannot be used. */
export async function openStore({ databaseUrl }: Named): Promise<ConversationStore> {
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

/**
 * The same for a process that outlives an outage: a store that is away is waited for, and meanwhile refuses whatever
 * is asked of it. @throws Fault where waiting would not help: the settings are wrong, or the schema is newer.
 */
export async function waitForStore(config: Named, log: Log): Promise<ConversationStore> {
  try {
    return await openStore(config)
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'store/unreachable') throw error
    const { message: why, hint } = error
    log('error', 'the store cannot be used, and is waited for', { why, hint })
  }
  const open = async () => {
    const store = await openStore(config)
    log('info', 'the store can be used')
    return store
  }
  return awaitedStore({ open, now: Date.now })
}
