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

/** One that fails alone is told, and the others begin again: a savepoint for each would cost more than they do. */
async function together(jobs: readonly Job[], place: Place): Promise<void> {
  const { database, sql, log } = place
  const ends: (() => void)[] = []
  let working: Job | undefined
  try {
    log.trust()
    await sql.run('BEGIN IMMEDIATE')
    for (working of jobs) ends.push(await ended(working, sql))
    working = undefined
    await sql.run('COMMIT')
    await log.sync()
  } catch (error) {
    const stands = database.isOpen && database.isTransaction
    if (stands) database.exec('ROLLBACK')
    const lost = stands && working ? [working] : jobs
    for (const { failed } of lost) failed(error)
    const others = jobs.filter(job => !lost.includes(job))
    if (others.length > 0) await together(others, place)
    return
  }
  for (const end of ends) end()
}

/** Does a work, and gives what will tell its asker once all is on the disk. */
async function ended({ work, done }: Job, sql: Sql): Promise<() => void> {
  const value = await work(sql)
  return () => done(value)
}
