import type { CleanMessage } from '../../vocabulary/message.ts'
import type { Inbox } from '../../vocabulary/store.ts'
import { keyOf, personKeyOf } from '../keys.ts'
import { takeDue } from './due.ts'
import type { Engine } from './engine.ts'

/** The inbox of a database. */
export function sqlInbox(engine: Engine): Inbox {
  return {
    put: (message, due) =>
      engine.write(async sql => {
        await sql.run(
          `INSERT INTO inbox (key, message, owner, body, due, tries) VALUES (?, ?, ?, ?, ?, 0)
           ON CONFLICT (key, message) DO NOTHING`,
          keyOf(message),
          JSON.stringify(message.id),
          personKeyOf(message),
          JSON.stringify(message),
          due,
        )
      }),
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
  WHERE i.due <= ? AND NOT EXISTS (SELECT 1 FROM inbox e WHERE e.key = i.key AND e.seq < i.seq)
  ORDER BY i.seq LIMIT 50`
