import type { AuditEntry } from '../../vocabulary/audit.ts'
import type { Audit } from '../../vocabulary/store.ts'
import type { Engine, Row } from './engine.ts'

/** The audit of a database. */
export function sqlAudit({ read }: Engine): Audit {
  return {
    after: async (place, most) => {
      const text = 'SELECT seq, entry FROM audit WHERE seq > ? ORDER BY seq LIMIT ?'
      const rows = await read(sql => sql.rows(text, place, most))
      return rows.map(row => ({ place: Number(row.seq), entry: entryFrom(row) }))
    },
    find: async id => {
      const [row] = await read(sql => sql.rows('SELECT entry FROM audit WHERE id = ?', id))
      return row && entryFrom(row)
    },
  }
}

function entryFrom({ entry }: Row): AuditEntry {
  return JSON.parse(String(entry)) as AuditEntry
}
