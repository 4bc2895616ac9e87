import { Fault } from '../../vocabulary/fault.ts'

/** What is said of an error of the database, by the name SQLite has for it. */
const reasons: Readonly<Record<string, string>> = {
  SQLITE_FULL: 'the disk is full',
  SQLITE_READONLY: 'the file is read-only',
  SQLITE_CANTOPEN: 'the file cannot be opened',
  SQLITE_BUSY: 'another process is writing to it',
  SQLITE_CORRUPT: 'the file is damaged',
  SQLITE_NOTADB: 'the file is no database',
  SQLITE_IOERR: 'the disk fails',
}

/** Turns what the database at a path throws into a fault; faults pass. */
export function failedAt(path: string): (cause: unknown) => never {
  return cause => {
    if (cause instanceof Fault) throw cause
    const name = cause instanceof Error && 'sqliteCodeName' in cause ? cause.sqliteCodeName : ''
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error'
    const reason = reasons[String(name)] ?? (String(name) || code)
    throw new Fault('store/unreachable', `The database ${path} cannot be used: ${reason}`, {
      hint: 'Look at the disk and the rights of the file, or name another in DATABASE_URL',
      cause,
    })
  }
}
