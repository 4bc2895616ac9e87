import type { DatabaseSync } from '@photostructure/sqlite'
import type { Engine } from '../sql/engine.ts'
import { failedAt } from './failed-at.ts'
import { groupWrites } from './group-writes.ts'
import type { LogFile } from './log-file.ts'
import { statementsOf } from './statements.ts'

/** Two connections to one file, and its log: what one is about to write, the other does not read. */
export type Connections = {
  readonly writer: InstanceType<typeof DatabaseSync>
  readonly reader: InstanceType<typeof DatabaseSync>
  readonly log: LogFile
}

/** An SQLite file as a database that speaks our SQL. Only one transaction writes at a time, so no row needs a lock. */
export function sqliteEngine({ writer, reader, log }: Connections, path: string): Engine {
  const failed = failedAt(path)
  const sql = statementsOf(writer)
  const { write, ended } = groupWrites({ database: writer, sql, log })
  const aside = statementsOf(reader)
  return {
    // The writer has the pages at hand; amid its transaction it would show what is not committed.
    read: async work => {
      try {
        log.trust()
        return await work(writer.isTransaction ? aside : sql)
      } catch (error) {
        return failed(error)
      }
    },
    write: work => write(work).catch(failed),
    lock: { share: '', update: '', skip: '' },
    purge: () => new Promise(done => setImmediate(() => done(emptyLog(writer)))),
    close: async () => {
      await ended()
      log.close()
      reader.close()
      writer.close()
    },
  }
}

/**
 * What was deleted is overwritten in the file, and the log of changes still has it until all of that is in the file.
 * Called between two turns of the event loop, for no transaction reaches across them. Where it fails, the next
 * checkpoint does the same.
 */
function emptyLog(writer: Connections['writer']): void {
  try {
    writer.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  } catch {}
}
