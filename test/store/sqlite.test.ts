import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterAll, describe, expect, it } from 'vitest'
import { sqlStore } from '../../src/store/sql/store.ts'
import { sqliteEngine } from '../../src/store/sqlite/engine.ts'
import { openLogFile } from '../../src/store/sqlite/log-file.ts'
import { connect, openSqlite } from '../../src/store/sqlite.ts'
import type { Store } from '../../src/vocabulary/store.ts'
import { anyChange, anyMessage, emptyTrace } from '../support/change.ts'
import { type Note, storeContract } from './contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'remit-sqlite-'))
const opened: Store<Note, Note>[] = []

afterAll(async () => {
  for (const store of opened) await store.close()
  rmSync(folder, { recursive: true })
})

storeContract('SQLite', async () => {
  const store = await openSqlite<Note, Note>(join(folder, `${opened.length}.db`))
  opened.push(store)
  return store
})

describe('an SQLite file', () => {
  const file = (name: string) => join(folder, name, 'deep', 'remit.db')

  it('and its side files are for their owner alone, and so is a folder made for them', async () => {
    const path = file('rights')
    const store = await openSqlite<Note, Note>(path)
    opened.push(store)
    await store.inbox.put(anyMessage(), 0)
    const modes = readdirSync(dirname(path)).map(name => [name, modeOf(join(dirname(path), name))])
    const names = ['remit.db', 'remit.db-shm', 'remit.db-wal']
    expect(modes).toEqual(names.map(name => [name, 0o600]))
    expect([modeOf(dirname(path)), modeOf(dirname(dirname(path)))]).toEqual([0o700, 0o700])
  })

  it('keeps what it held when it is opened again', async () => {
    const path = file('again')
    const first = await openSqlite<Note, Note>(path)
    await first.commit(anyChange(anyMessage(), { text: 'one' }))
    await first.close()
    const second = await openSqlite<Note, Note>(path)
    opened.push(second)
    expect((await second.load(anyMessage(), 'm1')).conversation.value).toEqual({ text: 'one' })
  })

  it('of a newer program is refused, and left as it is', async () => {
    const path = file('newer')
    await (await openSqlite<Note, Note>(path)).close()
    const database = new DatabaseSync(path)
    database.exec('PRAGMA user_version = 99')
    database.close()
    await expect(openSqlite(path)).rejects.toMatchObject({
      code: 'store/newer',
      message: expect.stringContaining('schema 99'),
    })
  })

  it.each([
    ['is no database', 'text', () => {}],
    ['lies where nothing can', 'folder', (path: string) => mkdirSync(path)],
  ])('that %s is a fault that names it', async (_, name, prepare) => {
    const path = join(folder, name)
    prepare(path)
    if (name === 'text') writeFileSync(path, 'not a database, but a text of some length'.repeat(50))
    await expect(openSqlite(path)).rejects.toMatchObject({
      code: 'store/unreachable',
      message: expect.stringContaining(path),
    })
  })

  it.each([
    ['on a full disk', 'the disk is full', 'max_page_count = 1', 'max_page_count = 1000000'],
    ['made read-only', 'the file is read-only', 'query_only = ON', 'query_only = OFF'],
  ])('%s refuses changes as a whole, and takes them again when it can', async (...given) => {
    const [name, why, breaks, mends] = given
    const { store, pragma } = await openedBare(file(name))
    await store.commit(anyChange(anyMessage(), { text: 'one' }))
    const seen = await store.load(anyMessage(), 'm2')
    pragma(breaks)
    const long = { text: 'x'.repeat(100_000) }
    const late = anyChange<Note, Note>(anyMessage({ id: 'm2' }), long, { seen })
    const accepted = store.inbox.put(anyMessage({ id: 'm3', ...long }), 0)
    const reason = { code: 'store/unreachable', message: expect.stringContaining(why) }
    expect(await Promise.allSettled([store.commit(late), accepted])).toMatchObject([
      { status: 'rejected', reason },
      { status: 'rejected', reason },
    ])
    const after = await store.load(anyMessage(), 'm2')
    expect(after.conversation.value).toEqual({ text: 'one' })
    expect(after.heard).toBeUndefined()
    if (breaks === 'query_only = ON') await expect(store.backlog()).rejects.toMatchObject(reason)
    pragma(mends)
    expect(await store.backlog()).toMatchObject({ accepted: 0, waiting: 1 })
    expect(await store.commit(late)).toBe(true)
  })

  it('holds not a byte of what a person said when they are forgotten', async () => {
    const path = file('forgotten')
    const store = await openSqlite<Note, Note>(path)
    opened.push(store)
    const secret = { text: 'the-words-of-a-person '.repeat(500) }
    const bytes = () =>
      readdirSync(dirname(path))
        .map(name => readFileSync(join(dirname(path), name), 'latin1'))
        .join('')
    await store.commit(anyChange(anyMessage(), secret, { profile: secret }))
    await store.inbox.put(anyMessage({ id: 'm2', ...secret }), 0)
    expect(bytes()).toContain('the-words-of-a-person')
    await store.forget(anyMessage())
    expect(bytes()).not.toContain('the-words-of-a-person')
  })

  it('ends what is being written before it is closed, and refuses what comes later', async () => {
    const path = file('closing')
    const store = await openSqlite<Note, Note>(path)
    const saved = store.commit(anyChange(anyMessage(), { text: 'one' }))
    await store.close()
    expect(await saved).toBe(true)
    const late = store.outbox.shown('answer to m1')
    await expect(late).rejects.toMatchObject({ code: 'store/unreachable' })
    const again = await openSqlite<Note, Note>(path)
    opened.push(again)
    expect(await again.backlog()).toMatchObject({ waiting: 1 })
  })

  it('undoes works that fail alone, and keeps the others of their group', async () => {
    const { store } = await openedBare(file('group'))
    const ids = ['m1', 'm2', 'm3', 'm4', 'm5']
    const taken = { id: 'same', replies: [], trace: emptyTrace }
    const works = ids.map((id, at) =>
      store.commit(
        anyChange<Note, Note>(
          anyMessage({ id, conversation: id, person: id }),
          { text: id },
          at % 3 < 2 ? { answer: taken } : {},
        ),
      ),
    )
    const ends = await Promise.allSettled(works)
    const [done, failed] = ['fulfilled', 'rejected']
    expect(ends.map(({ status }) => status)).toEqual([done, failed, done, failed, failed])
    const kept = async (id: string) =>
      (await store.load(anyMessage({ conversation: id, person: id }), id)).conversation.value?.text
    const none = undefined
    expect(await Promise.all(ids.map(kept))).toEqual(['m1', none, 'm3', none, none])
    expect(await store.audit.after(0, 9)).toHaveLength(2)
  })

  it('tells nobody of a change before it is on the disk', async () => {
    const connections = await connect(file('slow'))
    let onDisk = () => {}
    const sync = () => new Promise<void>(resolve => (onDisk = resolve))
    const store = sqlStore<Note, Note>(
      sqliteEngine({ ...connections, log: { ...connections.log, sync } }, 'slow'),
    )
    opened.push(store)
    let told = false
    const put = store.inbox.put(anyMessage(), 0).then(() => {
      told = true
    })
    await expect.poll(() => connections.reader.prepare('SELECT 1 FROM inbox').all()).toHaveLength(1)
    expect(told).toBe(false)
    onDisk()
    await put
  })

  it('on a disk that failed to take a change is trusted no more', async () => {
    const path = file('failing')
    const connections = await connect(path)
    symlinkSync('/dev/null', `${path}2-wal`)
    const log = openLogFile(`${path}2`)
    const store = sqlStore<Note, Note>(sqliteEngine({ ...connections, log }, path))
    opened.push(store)
    const fault = { code: 'store/unreachable' }
    await expect(store.inbox.put(anyMessage(), 0)).rejects.toMatchObject(fault)
    await expect(store.load(anyMessage(), 'm1')).rejects.toMatchObject(fault)
    await expect(store.inbox.done(anyMessage())).rejects.toMatchObject(fault)
  })

  it('looks at nothing of others to load and to commit, however much of theirs is on its way', async () => {
    const path = file('plans')
    const connections = await connect(path)
    const { writer } = connections
    const prepare = writer.prepare.bind(writer)
    const texts = new Set<string>()
    Object.defineProperty(writer, 'prepare', {
      value: (text: string) => {
        texts.add(text)
        return prepare(text)
      },
    })
    const store = sqlStore<Note, Note>(sqliteEngine(connections, path))
    opened.push(store)
    const change = anyChange<Note, Note>(anyMessage(), { text: 'one' })
    await store.commit({ ...change, outbox: { ...change.outbox, lost: true } })
    await store.load(anyMessage(), 'm1')
    const plans = [...texts].flatMap(text => prepare(`EXPLAIN QUERY PLAN ${text}`).all())
    const steps = plans.map(({ detail }) => String(detail)).filter(step => /^S\w+ /.test(step))
    expect(steps.length).toBeGreaterThan(9)
    expect(
      steps.filter(step => !/\((?:key|owner|id)=|CONSTANT ROW|SCAN k$|SUBQUERY/.test(step)),
    ).toEqual([])
  })

  async function openedBare(path: string) {
    const connections = await connect(path)
    const store = sqlStore<Note, Note>(sqliteEngine(connections, path))
    opened.push(store)
    return { store, pragma: (text: string) => connections.writer.exec(`PRAGMA ${text}`) }
  }
})

function modeOf(path: string): number {
  return statSync(path).mode & 0o777
}
