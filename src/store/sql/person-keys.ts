import type { PersonKey } from '../../vocabulary/audit.ts'
import type { Keys, Rotation } from '../../vocabulary/store.ts'
import { personKeyOf } from '../keys.ts'
import type { Engine, Row, Sql } from './engine.ts'
import { newVersion } from './new-version.ts'

/** The keys of people in a database. */
export function sqlKeys(engine: Engine): Keys {
  return {
    of: async who => {
      const owner = personKeyOf(who)
      const rows = await engine.read(sql => sql.rows(all, owner, owner))
      return rows.map(keyFrom)
    },
    rotate: async rotation => {
      let [changed, last] = [0, '']
      for (;;) {
        const owners = await engine.write(sql => rotatePage(sql, rotation, { engine, last }))
        if (owners.length === 0) return changed
        changed += owners.length
        last = owners.at(-1) ?? ''
      }
    },
  }
}

const all = `
  SELECT key_id, key_secret FROM (
    SELECT key_id, key_secret, 1 AS current, 0 AS seq FROM people WHERE owner = ?
    UNION ALL
    SELECT key_id, key_secret, 0 AS current, seq FROM former_keys WHERE owner = ?) k
  ORDER BY current DESC, seq DESC`

/** As many people as are changed in one transaction, so that nobody waits long for it. */
const page = 100

/** Changes that were decided under the former key are decided again, for they find another version. */
async function rotatePage(
  sql: Sql,
  { who, newKey, at }: Rotation,
  { engine, last }: { readonly engine: Engine; readonly last: string },
): Promise<readonly string[]> {
  const only = who && personKeyOf(who)
  const rows = await sql.rows(
    `SELECT owner, key_id, key_secret FROM people WHERE owner > ? AND (owner = ? OR ? = 0)
     ORDER BY owner LIMIT ${page}${engine.lock.update}`,
    last,
    only ?? '',
    Number(only !== undefined),
  )
  for (const row of rows) await replace(sql, row, { key: newKey(), at })
  return rows.map(({ owner }) => String(owner))
}

async function replace(
  sql: Sql,
  { owner = null, key_id = null, key_secret = null }: Row,
  { key, at }: { readonly key: PersonKey; readonly at: number },
): Promise<void> {
  await sql.run(
    'INSERT INTO former_keys (owner, key_id, key_secret, until) VALUES (?, ?, ?, ?)',
    owner,
    key_id,
    key_secret,
    at,
  )
  await sql.run(
    'UPDATE people SET version = ?, key_id = ?, key_secret = ? WHERE owner = ?',
    newVersion(),
    key.id,
    key.secret,
    owner,
  )
}

function keyFrom({ key_id, key_secret }: Row): PersonKey {
  return { id: String(key_id), secret: String(key_secret) }
}
