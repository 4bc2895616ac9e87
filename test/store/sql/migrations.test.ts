import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterAll, describe, expect, it } from 'vitest'
import { keyOf, personKeyOf } from '../../../src/store/keys.ts'
import { migrations } from '../../../src/store/sql/migrations.ts'
import { openSqlite } from '../../../src/store/sqlite.ts'
import { anyMessage } from '../../support/change.ts'
import type { Note } from '../contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'remit-migrations-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('migrations', () => {
  it('keep what an older program answered and had on its way, which can be forgotten', async () => {
    const path = join(folder, 'older.db')
    const [key, owner] = [keyOf(anyMessage()), personKeyOf(anyMessage())]
    olderFile(path, [
      [
        'INSERT INTO conversations (key, owner, version, state, keep_until) VALUES (?, ?, 7, ?, 9)',
        key,
        owner,
        '{"text":"old"}',
      ],
      [
        'INSERT INTO heard (key, message, owner, at, id, replies, trace) VALUES (?, ?, ?, 1, ?, ?, ?)',
        key,
        '"m1"',
        owner,
        'a1',
        '[]',
        '{}',
      ],
      [
        `INSERT INTO outbox (id, key, message, owner, channel, due, tries, again, lost, dead, told)
        VALUES (?, ?, ?, ?, 'slack', 1, 0, 0, 0, 0, 0)`,
        'a1',
        key,
        '"m1"',
        owner,
      ],
    ])
    const store = await openSqlite<Note, Note>(path)
    const { conversation, heard } = await store.load(anyMessage(), 'm1')
    expect([conversation.value, heard]).toEqual([
      { text: 'old' },
      { id: 'a1', replies: [], trace: {} },
    ])
    expect(await store.outbox.take(2, 3)).toMatchObject([{ delivery: { id: 'a1', replies: [] } }])
    expect(await store.forget(anyMessage())).toBe(3)
    expect(await store.backlog()).toMatchObject({ waiting: 0 })
    await store.close()
  })
})

/** A file as the program made it that knew six versions of the schema. */
function olderFile(path: string, rows: readonly (readonly [string, ...string[]])[]): void {
  const database = new DatabaseSync(path)
  const dialect = { counting: 'INTEGER PRIMARY KEY AUTOINCREMENT', integer: 'INTEGER' }
  for (const step of migrations.slice(0, 6))
    for (const statement of step(dialect)) database.exec(statement)
  database.exec('PRAGMA user_version = 6')
  for (const [text, ...values] of rows) database.prepare(text).run(...values)
  database.close()
}
