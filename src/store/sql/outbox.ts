import type { Delivery } from '../../vocabulary/delivery.ts'
import type { ChannelName } from '../../vocabulary/message.ts'
import type { Outbox } from '../../vocabulary/store.ts'
import { addressOf } from '../keys.ts'
import { takeDue } from './due.ts'
import type { Engine, Row, Sql } from './engine.ts'

/** The outbox of a database. */
export function sqlOutbox(engine: Engine): Outbox {
  return {
    take: async (now, until) => {
      const rows = await takeDue(engine, { heads, now }, (sql, row) =>
        sql.run(
          'UPDATE outbox SET due = ?, tries = tries + 1, again = 1 WHERE seq = ?',
          until,
          Number(row.seq),
        ),
      )
      return rows.map(row => ({ delivery: deliveryFrom(row), tries: Number(row.tries) }))
    },
    shown: id =>
      engine.write(async sql => {
        await sql.run('DELETE FROM outbox WHERE id = ?', id)
      }),
    later: (id, { due, again }) =>
      engine.write(async sql => {
        await sql.run('UPDATE outbox SET due = ?, again = ? WHERE id = ?', due, Number(again), id)
      }),
    bury: id => engine.write(sql => bury(sql, id)),
  }
}

const heads = `
  SELECT o.seq, o.id, o.key, o.channel, o.route, o.tries, o.again, o.lost,
    (SELECT h.replies FROM heard h WHERE h.key = o.key AND h.message = o.message) AS replies
  FROM outbox o
  WHERE o.dead = 0 AND o.due <= ? AND NOT EXISTS
    (SELECT 1 FROM outbox e WHERE e.key = o.key AND e.dead = 0 AND e.seq < o.seq)
  ORDER BY o.seq LIMIT 50`

async function bury(sql: Sql, id: string): Promise<void> {
  const told = await sql.run(
    `UPDATE outbox SET lost = 1 WHERE seq = (
       SELECT min(n.seq) FROM outbox n JOIN outbox b ON n.key = b.key AND n.seq > b.seq
       WHERE b.id = ? AND n.dead = 0)`,
    id,
  )
  await sql.run('UPDATE outbox SET dead = 1, told = ? WHERE id = ?', told, id)
}

function deliveryFrom(row: Row): Delivery {
  return {
    id: String(row.id),
    address: addressOf(String(row.key)),
    channel: row.channel as ChannelName,
    ...(typeof row.route === 'string' ? { route: JSON.parse(row.route) } : {}),
    replies: JSON.parse(String(row.replies)),
    lost: row.lost === 1,
    again: row.again === 1,
  }
}
