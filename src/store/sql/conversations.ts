import type { PersonKey } from '../../vocabulary/audit.ts'
import type { Address } from '../../vocabulary/message.ts'
import type { Change, Found, Kept, Loaded } from '../../vocabulary/store.ts'
import { addressOf, keyOf, personKeyOf } from '../keys.ts'
import type { Locks, Row, Sql } from './engine.ts'
import { newVersion } from './new-version.ts'
import { record } from './record.ts'

/** All that has to be known to decide on a message, in one statement. */
export async function load<State, Profile>(
  sql: Sql,
  address: Address,
  message: string,
): Promise<Loaded<State, Profile>> {
  const parameters = [keyOf(address), personKeyOf(address), JSON.stringify(message)] as const
  const [row = {}] = await sql.rows(loading, ...parameters)
  const key = keyFrom(row)
  return {
    conversation: seen<State>(row.version, row.state),
    person: { ...seen<Profile>(row.person_version, row.profile), ...(key ? { key } : {}) },
    ...heardIn(row),
    lost: row.lost === 1,
    behind: row.behind === 1,
  }
}

/** A plus keeps SQLite from looking through all that is on its way instead of what is of this conversation. */
const loading = `
  SELECT c.version, c.state, p.version AS person_version, p.profile, p.key_id, p.key_secret,
    h.id, h.replies, h.trace,
    CASE WHEN EXISTS (SELECT 1 FROM outbox o WHERE o.key = k.key AND +o.dead = 1 AND o.told = 0)
      THEN 1 ELSE 0 END AS lost,
    CASE WHEN EXISTS (SELECT 1 FROM outbox o WHERE o.key = k.key AND +o.dead = 0 AND o.tries > 0)
      THEN 1 ELSE 0 END AS behind
  FROM (SELECT CAST(? AS text) AS key, CAST(? AS text) AS owner, CAST(? AS text) AS message) k
  LEFT JOIN conversations c ON c.key = k.key
  LEFT JOIN people p ON p.owner = k.owner
  LEFT JOIN heard h ON h.key = k.key AND h.message = k.message`

/** Stores a change, if nobody stored another since it was loaded. */
export async function commit<State, Profile>(
  sql: Sql,
  change: Change<State, Profile>,
  lock: Locks,
): Promise<boolean> {
  if (!(await samePerson(sql, change, lock))) return false
  if (!(await saved(sql, change))) return false
  if (change.forget) await forgetRest(sql, change)
  if (change.forgetHere) await forgetAnswers(sql, change)
  await record(sql, change)
  return true
}

/** Erases what is kept of a person; the person first, for which a change of theirs under way waits or is waited for. */
export async function forget(sql: Sql, owner: string): Promise<number> {
  let erased = 0
  for (const table of ['people', 'former_keys', 'inbox'])
    erased += await sql.run(`DELETE FROM ${table} WHERE owner = ?`, owner)
  for (const table of ['heard', 'outbox']) erased += await sql.run(answersIn(table), owner)
  return erased + (await sql.run('DELETE FROM conversations WHERE owner = ?', owner))
}

/** Answers are of a conversation, and whoever erases that has to begin with them. */
function answersIn(table: string): string {
  return `DELETE FROM ${table} WHERE key IN (SELECT key FROM conversations WHERE owner = ?)`
}

/** The conversation itself is there already, with the state after forgetting. */
async function forgetRest<S, P>(sql: Sql, { address }: Change<S, P>): Promise<void> {
  const owner = personKeyOf(address)
  for (const table of ['people', 'former_keys', 'inbox'])
    await sql.run(`DELETE FROM ${table} WHERE owner = ?`, owner)
  for (const table of ['heard', 'outbox']) await sql.run(answersIn(table), owner)
  await sql.run('DELETE FROM conversations WHERE owner = ? AND key <> ?', owner, keyOf(address))
}

async function forgetAnswers<S, P>(sql: Sql, { address }: Change<S, P>): Promise<void> {
  for (const table of ['heard', 'outbox']) {
    await sql.run(`DELETE FROM ${table} WHERE key = ?`, keyOf(address))
  }
}

async function samePerson<S, P>(
  sql: Sql,
  { address, seen: { person }, key, profile, at, forget: forgets }: Change<S, P>,
  lock: Locks,
): Promise<boolean> {
  const owner = personKeyOf(address)
  const text = profile === undefined ? null : JSON.stringify(profile)
  if (person.version === 0) {
    if (!key) return true
    const made = await sql.run(
      `INSERT INTO people (owner, version, profile, key_id, key_secret, at) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (owner) DO NOTHING`,
      owner,
      newVersion(),
      text,
      key.id,
      key.secret,
      at,
    )
    return made === 1
  }
  if (text === null) {
    const [row] = await sql.rows(
      `SELECT version FROM people WHERE owner = ?${forgets ? lock.update : lock.share}`,
      owner,
    )
    return row?.version === person.version
  }
  const changed = await sql.run(
    'UPDATE people SET version = ?, profile = ?, at = ? WHERE owner = ? AND version = ?',
    newVersion(),
    text,
    at,
    owner,
    person.version,
  )
  return changed === 1
}

async function saved<S, P>(sql: Sql, change: Change<S, P>): Promise<boolean> {
  const {
    address,
    seen: { conversation },
    state,
    keepUntil,
    findable = false,
    at,
  } = change
  const key = keyOf(address)
  const values = [newVersion(), JSON.stringify(state), keepUntil, Number(findable), at] as const
  const stored =
    conversation.version === 0
      ? await sql.run(saving.first, ...values, key, personKeyOf(address))
      : await sql.run(saving.next, ...values, key, conversation.version)
  return stored === 1
}

const saving = {
  first: `INSERT INTO conversations (version, state, keep_until, findable, at, key, owner)
    VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING`,
  next: `UPDATE conversations SET version = ?, state = ?, keep_until = ?, findable = ?, at = ?
    WHERE key = ? AND version = ?`,
} as const

/** The findable conversations of a person, the latest changed first. */
export async function findable<State>(
  sql: Sql,
  owner: string,
  most: number,
): Promise<readonly Found<State>[]> {
  const rows = await sql.rows(
    `SELECT key, state FROM conversations WHERE owner = ? AND findable = 1
     ORDER BY at DESC, key LIMIT ?`,
    owner,
    most,
  )
  return rows.map(({ key, state }) => ({
    conversation: addressOf(String(key)).conversation,
    value: JSON.parse(String(state)) as State,
  }))
}

function seen<Value>(version: Row[string] | undefined, text: Row[string] | undefined) {
  return {
    version: Number(version ?? 0),
    ...(typeof text === 'string' ? { value: JSON.parse(text) as Value } : {}),
  }
}

function keyFrom({ key_id, key_secret }: Row): PersonKey | undefined {
  if (typeof key_id !== 'string') return undefined
  return { id: key_id, secret: String(key_secret) }
}

function heardIn({ id, replies, trace }: Row): { readonly heard?: Kept } {
  if (typeof id !== 'string') return {}
  return { heard: { id, replies: JSON.parse(String(replies)), trace: JSON.parse(String(trace)) } }
}
