import type { Change } from '../../vocabulary/store.ts'
import { heardFor } from '../heard.ts'
import { keyOf } from '../keys.ts'
import type { Sql } from './engine.ts'
import { moveOn } from './inbox.ts'

/** The answer, for repeats and on its way; what was decided; and what becomes of the inbox. */
export async function record<S, P>(sql: Sql, change: Change<S, P>): Promise<void> {
  const { audit, at } = change
  await hear(sql, change)
  await post(sql, change)
  const entry = JSON.stringify(audit)
  await sql.run('INSERT INTO audit (id, at, entry) VALUES (?, ?, ?)', audit.id, at, entry)
  await moveOn(sql, change)
}

/** Keeps the answer for when the message comes again, and gives up those nobody will ask for any more. */
async function hear<S, P>(
  sql: Sql,
  { address, message, at, answer: { id, replies, trace } }: Change<S, P>,
): Promise<void> {
  const key = keyOf(address)
  const text = 'INSERT INTO heard (key, message, at, id, replies, trace) VALUES (?, ?, ?, ?, ?, ?)'
  const kept = [JSON.stringify(replies), JSON.stringify(trace)] as const
  await sql.run(text, key, JSON.stringify(message), at, id, ...kept)
  await sql.run(pruning, key, at - heardFor.ms, key, heardFor.messages)
}

/** Puts the answer on its way. */
async function post<S, P>(
  sql: Sql,
  { address, message, answer, outbox }: Change<S, P>,
): Promise<void> {
  const { channel, route, due, shown, lost } = outbox
  const key = keyOf(address)
  if (lost) await sql.run('UPDATE outbox SET told = 1 WHERE key = ? AND +dead = 1', key)
  const place = [answer.id, key, JSON.stringify(message), channel] as const
  const way = [route ? JSON.stringify(route) : null, due, Number(shown), Number(lost)] as const
  await sql.run(posting, ...place, ...way)
}

const posting = `
  INSERT INTO outbox (id, key, message, channel, route, due, again, lost, tries, dead, told)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0)`

const pruning = `
  DELETE FROM heard WHERE key = ? AND at < ?
    AND seq <= (SELECT seq FROM heard WHERE key = ? ORDER BY at DESC, seq DESC LIMIT 1 OFFSET ?)
    AND NOT EXISTS
      (SELECT 1 FROM outbox o WHERE o.key = heard.key AND o.message = heard.message AND +o.dead = 0)`
