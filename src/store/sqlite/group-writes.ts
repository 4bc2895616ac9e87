import type { DatabaseSync } from '@photostructure/sqlite'
import type { Engine, Sql } from '../sql/engine.ts'
import type { LogFile } from './log-file.ts'

type Job = {
  readonly work: (sql: Sql) => Promise<unknown>
  readonly done: (value: unknown) => void
  readonly failed: (error: unknown) => void
}

type Database = InstanceType<typeof DatabaseSync>

/** Where it is written: the connection, its statements, and the log that has to be on the disk before anybody is told. */
type Place = {
  readonly database: Database
  readonly sql: Sql
  readonly log: Pick<LogFile, 'sync' | 'trust'>
}

/** As many works as share one transaction, so that none waits too long for the others. */
const most = 64

/** The one way to write, and when nothing is being written any more. */
export type Writes = { readonly write: Engine['write']; readonly ended: () => Promise<void> }

/**
 * Works that ask to be written at the same time share one transaction, and so one wait for the disk. Each fails alone
 * where its own statements fail, and all do where the transaction does.
 */
export function groupWrites(place: Place): Writes {
  let waiting: Job[] = []
  let busy = false
  let running = Promise.resolve()
  const run = async () => {
    while (waiting.length > 0) {
      const jobs = waiting.slice(0, most)
      waiting = waiting.slice(most)
      await together(jobs, place)
    }
    busy = false
  }
  const start = () => {
    busy = true
    running = new Promise(resolve => setImmediate(resolve)).then(run)
  }
  return {
    write: work =>
      new Promise((done, failed) => {
        waiting.push({ work, done: value => done(value as never), failed })
        if (!busy) start()
      }),
    ended: () => running,
  }
}

async function together(jobs: readonly Job[], { database, sql, log }: Place): Promise<void> {
  const ends: (() => void)[] = []
  try {
    log.trust()
    await sql.run('BEGIN IMMEDIATE')
    for (const job of jobs) ends.push(await ended(job, sql, jobs.length > 1 ? database : undefined))
    await sql.run('COMMIT')
    await log.sync()
  } catch (error) {
    if (database.isOpen && database.isTransaction) database.exec('ROLLBACK')
    for (const { failed } of jobs) failed(error)
    return
  }
  for (const end of ends) end()
}

/**
 * Does one work of a group, and tells how its asker will hear of it; what a single one had begun falls with the
 * transaction. @throws where the whole group is lost.
 */
async function ended(
  { work, done, failed }: Job,
  sql: Sql,
  shared: Database | undefined,
): Promise<() => void> {
  if (shared) await sql.run('SAVEPOINT work')
  try {
    const value = await work(sql)
    if (shared) await sql.run('RELEASE work')
    return () => done(value)
  } catch (error) {
    if (!shared?.isTransaction) throw error
    shared.exec('ROLLBACK TO work; RELEASE work')
    return () => failed(error)
  }
}
