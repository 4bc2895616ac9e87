import type { CleanMessage } from '../../vocabulary/message.ts'
import type { Change, Inbox } from '../../vocabulary/store.ts'
import { keyOf, personKeyOf } from '../keys.ts'
import { takeDue } from './due.ts'
import type { Engine, Sql } from './engine.ts'

/** The inbox of a database. */
export function sqlInbox(engine: Engine): Inbox {
  return {
    put: (message, due) => engine.write(sql => put(sql, message, due)),
    take: async (now, until) => {
      const rows = await takeDue(engine, { heads, now }, (sql, row) =>
        sql.run(
          'UPDATE inbox SET due = ?, tries = tries + 1 WHERE seq = ?',
          until,
          Number(row.seq),
        ),
      )
      return rows.map(({ body, tries }) => ({
        message: JSON.parse(String(body)) as CleanMessage,
        tries: Number(tries),
      }))
    },
    done: message =>
      engine.write(async sql => {
        const parameters = [keyOf(message), JSON.stringify(message.id)]
        await sql.run('DELETE FROM inbox WHERE key = ? AND message = ?', ...parameters)
      }),
  }
}

const heads = `
  SELECT i.seq, i.body, i.tries FROM inbox i
  WHERE i.dead = 0 AND i.due <= ? AND NOT EXISTS
    (SELECT 1 FROM inbox e WHERE e.key = i.key AND e.dead = 0 AND e.seq < i.seq)
  ORDER BY i.seq LIMIT 50`

/** What a change does to the inbox: its message leaves or is given up, and others of the bot's own come. */
export async function moveOn<S, P>(sql: Sql, change: Change<S, P>): Promise<void> {
  const place = [keyOf(change.address), JSON.stringify(change.message)]
  await sql.run(leaving[change.errand ?? 'none'], ...place)
  for (const { message, due } of change.due ?? []) await put(sql, message, due)
}

const leaving = {
  none: 'DELETE FROM inbox WHERE key = ? AND message = ?',
  done: 'DELETE FROM inbox WHERE key = ? AND (message = ? OR dead = 1)',
  'given-up': 'UPDATE inbox SET dead = 1 WHERE key = ? AND message = ?',
} as const

async function put(sql: Sql, message: CleanMessage, due: number): Promise<void> {
  await sql.run(
    `INSERT INTO inbox (key, message, owner, body, due, tries) VALUES (?, ?, ?, ?, ?, 0)
     ON CONFLICT (key, message) DO NOTHING`,
    keyOf(message),
    JSON.stringify(message.id),
    personKeyOf(message),
    JSON.stringify(message),
    due,
  )
}
