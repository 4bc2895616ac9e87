import type { Outbox } from '../../vocabulary/store.ts'
import { type Entry, headsDue, type Tables } from './tables.ts'

/** The outbox of a store in memory. */
export function memoryOutbox<State, Profile>(tables: Tables<State, Profile>): Outbox {
  const change = (id: string, more: Partial<Entry>) => {
    const row = tables.outbox.find(({ way }) => way.id === id)
    if (row) Object.assign(row, more)
  }
  return {
    take: async (now, until) =>
      headsDue(
        tables.outbox.filter(({ dead }) => !dead),
        now,
      ).map(row => {
        const { way, again, lost, tries } = row
        Object.assign(row, { due: until, again: true, tries: tries + 1 })
        return { delivery: structuredClone({ ...way, again, lost }), tries }
      }),
    shown: async id => {
      tables.outbox = tables.outbox.filter(({ way }) => way.id !== id)
    },
    later: async (id, { due, again }) => change(id, { due, again }),
    bury: async id => {
      const at = tables.outbox.findIndex(({ way }) => way.id === id)
      const row = tables.outbox[at]
      if (!row) return
      const next = tables.outbox.find((other, place) => place > at && other.key === row.key)
      if (next) next.lost = true
      Object.assign(row, { dead: true, told: next !== undefined })
    },
  }
}
