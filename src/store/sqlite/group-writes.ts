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

/** So many works are not kept waiting while the disk takes those before them. */
const enough = 16

/** The one way to write, and when nothing is being written any more. */
export type Writes = { readonly write: Engine['write']; readonly ended: () => Promise<void> }

/**
 * Works that ask to be written at the same time share one transaction, and so one wait for the disk. Each fails alone
 * where its own statements fail, and all do where the transaction does. The next transaction waits for the disk too,
 * so that many share it, unless many are there already: else all who talk would wait at the same time, and nobody work.
 */
export function groupWrites(place: Place): Writes {
  const waiting: Job[] = []
  let busy = false
  let told = Promise.resolve()
  let running = told
  let crowded = () => {}
  const crowd = () =>
    new Promise<void>(resolve => {
      crowded = () => setImmediate(resolve)
      if (waiting.length >= enough) crowded()
    })
  const run = async () => {
    while (waiting.length > 0) {
      told = tell(await committed(waiting.splice(0, most), place), place)
      await Promise.race([told, crowd()])
    }
    busy = false
    await told
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
        else if (waiting.length === enough) crowded()
      }),
    ended: () => running,
  }
}

/** A work that was committed, and what it came to. */
type Committed = { readonly job: Job; readonly value: unknown }

/** One that fails alone is told, and the others begin again: a savepoint for each would cost more than they do. */
async function committed(jobs: readonly Job[], place: Place): Promise<readonly Committed[]> {
  const { database, sql, log } = place
  const all: Committed[] = []
  let working: Job | undefined
  try {
    log.trust()
    await sql.run('BEGIN IMMEDIATE')
    for (working of jobs) all.push({ job: working, value: await working.work(sql) })
    working = undefined
    await sql.run('COMMIT')
    return all
  } catch (error) {
    const stands = database.isOpen && database.isTransaction
    if (stands) database.exec('ROLLBACK')
    const lost = stands && working ? [working] : jobs
    for (const { failed } of lost) failed(error)
    const others = jobs.filter(job => !lost.includes(job))
    return others.length > 0 ? committed(others, place) : []
  }
}

/** Tells those who asked, once all is on the disk. */
async function tell(all: readonly Committed[], { log }: Place): Promise<void> {
  if (all.length === 0) return
  try {
    await log.sync()
  } catch (error) {
    for (const { job } of all) job.failed(error)
    return
  }
  for (const { job, value } of all) job.done(value)
}
