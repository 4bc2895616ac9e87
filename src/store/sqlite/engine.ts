import type { DatabaseSync } from '@photostructure/sqlite'
import type { Engine } from '../sql/engine.ts'
import { failedAt } from './failed-at.ts'
import { groupWrites } from './group-writes.ts'
import { statementsOf } from './statements.ts'

/** Two connections to one file: what one is about to write, the other does not read. */
export type Connections = {
  readonly writer: InstanceType<typeof DatabaseSync>
  readonly reader: InstanceType<typeof DatabaseSync>
}

/** An SQLite file as a database that speaks our SQL. Only one transaction writes at a time, so no row needs a lock. */
export function sqliteEngine({ writer, reader }: Connections, path: string): Engine {
  const failed = failedAt(path)
  const sql = statementsOf(writer)
  const { write, ended } = groupWrites(writer, sql)
  const aside = statementsOf(reader)
  return {
    // The writer has the pages at hand; amid its transaction it would show what is not committed.
    read: work => work(writer.isTransaction ? aside : sql).catch(failed),
    write: work => write(work).catch(failed),
    lock: { share: '', update: '', skip: '' },
    purge: () => new Promise(done => setImmediate(() => done(emptyLog(writer)))),
    close: async () => {
      await ended()
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
