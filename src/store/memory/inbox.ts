import type { CleanMessage } from '../../vocabulary/message.ts'
import type { Change, Inbox } from '../../vocabulary/store.ts'
import { keyOf } from '../keys.ts'
import { headsDue, type Tables } from './tables.ts'

/** The inbox of a store in memory. */
export function memoryInbox<State, Profile>(tables: Tables<State, Profile>): Inbox {
  return {
    put: async (message, due) => put(tables, message, due),
    take: async (now, until) =>
      headsDue(tables.inbox.filter(alive), now).map(row => {
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

/** What a change does to the inbox: its message leaves or is given up, and others of the bot's own come. */
export function moveOn<State, Profile>(
  tables: Tables<State, Profile>,
  { address, message, errand, due = [] }: Change<State, Profile>,
): void {
  const key = keyOf(address)
  const isOver = (row: Row) =>
    row.key === key && (row.message.id === message || (errand === 'done' && row.dead))
  if (errand === 'given-up') for (const row of tables.inbox.filter(isOver)) row.dead = true
  else tables.inbox = tables.inbox.filter(row => !isOver(row))
  for (const one of due) put(tables, one.message, one.due)
}

type Row = Tables<unknown, unknown>['inbox'][number]

function put<State, Profile>(
  tables: Tables<State, Profile>,
  message: CleanMessage,
  due: number,
): void {
  const key = keyOf(message)
  if (tables.inbox.some(row => row.key === key && row.message.id === message.id)) return
  tables.inbox.push({ key, message: structuredClone(message), due, tries: 0, dead: false })
}

function alive({ dead }: Row): boolean {
  return !dead
}
