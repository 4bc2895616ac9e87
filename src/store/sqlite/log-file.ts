import { closeSync, fdatasync, openSync } from 'node:fs'
import { oneAfterAnother } from './one-after-another.ts'

/** The file that holds the latest changes of a database, until they are in the database itself. */
export type LogFile = {
  /** Ends when all that was committed before is on the disk. */
  readonly sync: () => Promise<void>
  /** @throws what a sync failed with: then nobody knows what is on the disk, whatever a later one says. */
  readonly trust: () => void
  readonly close: () => void
}

/**
 * Opens the log of an open database, which stays the same file until that is closed. SQLite would wait for the disk in
 * the thread that answers people; this way another thread does, and what was committed counts only when it is done.
 */
export function openLogFile(path: string): LogFile {
  const file = openSync(`${path}-wal`, 'r+')
  let failure: Error | undefined
  const synced = () =>
    new Promise<void>((done, failed) => {
      fdatasync(file, error => {
        failure ??= error ?? undefined
        if (failure) failed(failure)
        else done()
      })
    })
  return {
    sync: oneAfterAnother(synced),
    trust: () => {
      if (failure) throw failure
    },
    close: () => closeSync(file),
  }
}
