import type { Audit } from '../../vocabulary/store.ts'
import type { Tables } from './tables.ts'

/** The audit of a store in memory. */
export function memoryAudit<State, Profile>(tables: Tables<State, Profile>): Audit {
  return {
    after: async (from, most) => tables.audit.filter(({ place }) => place > from).slice(0, most),
    find: async id => tables.audit.find(({ entry }) => entry.id === id)?.entry,
  }
}
