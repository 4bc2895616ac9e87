import type { Inbox } from '../../vocabulary/store.ts'
import { keyOf } from '../keys.ts'
import { headsDue, type Tables } from './tables.ts'

/** The inbox of a store in memory. */
export function memoryInbox<State, Profile>(tables: Tables<State, Profile>): Inbox {
  return {
    put: async (message, due) => {
      const key = keyOf(message)
      const isThere = tables.inbox.some(row => row.key === key && row.message.id === message.id)
      if (!isThere) tables.inbox.push({ key, message: structuredClone(message), due, tries: 0 })
    },
    take: async (now, until) =>
      headsDue(tables.inbox, now).map(row => {
        row.due = until
        row.tries += 1
        return { message: structuredClone(row.message), tries: row.tries - 1 }
      }),
    done: async message => {
      const key = keyOf(message)
      tables.inbox = tables.inbox.filter(row => row.key !== key || row.message.id !== message.id)
    },
  }
}
