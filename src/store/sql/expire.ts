import type { Expiry } from '../../vocabulary/store.ts'
import type { Sql } from './engine.ts'

/** Erases what has expired. What is still to be handled or sent stays until it is. */
export async function expire(sql: Sql, now: number, { people, audit }: Expiry): Promise<void> {
  await sql.run(
    `DELETE FROM conversations WHERE keep_until <= ? AND NOT EXISTS
       (SELECT 1 FROM outbox o WHERE o.key = conversations.key AND +o.dead = 0)`,
    now,
  )
  for (const rows of ['heard WHERE', 'outbox WHERE', 'inbox WHERE dead = 1 AND']) {
    const [table] = rows.split(' ')
    await sql.run(
      `DELETE FROM ${rows} NOT EXISTS (SELECT 1 FROM conversations c WHERE c.key = ${table}.key)`,
    )
  }
  await sql.run(
    `DELETE FROM people WHERE at < ? AND NOT EXISTS
       (SELECT 1 FROM conversations c WHERE c.owner = people.owner)`,
    people,
  )
  await sql.run('DELETE FROM audit WHERE at < ?', audit)
  await sql.run(
    `DELETE FROM former_keys WHERE until < ? OR NOT EXISTS
       (SELECT 1 FROM people p WHERE p.owner = former_keys.owner)`,
    audit,
  )
}
