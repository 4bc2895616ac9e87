import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { openPostgres } from '../../src/store/postgres.ts'
import type { Store } from '../../src/vocabulary/store.ts'
import { anyChange, anyMessage } from '../support/change.ts'
import { startPostgres } from '../support/postgres.ts'
import { type Note, storeContract } from './contract.ts'

const server = await startPostgres()
const opened: Store<Note, Note>[] = []

afterAll(async () => {
  for (const store of opened) await store.close()
  await server.remove()
})

async function openedAt(url: string) {
  const store = await openPostgres<Note, Note>(url)
  opened.push(store)
  return store
}

storeContract('PostgreSQL', async () => openedAt(await server.database()))

describe('a PostgreSQL server', () => {
  it('shared by two processes gives one outcome', async () => {
    const url = await server.database()
    const [one, two] = [await openedAt(url), await openedAt(url)]
    const tries = Array.from({ length: 8 }, (_, at) =>
      (at % 2 ? one : two).commit(anyChange(anyMessage({ id: `m${at}` }), { text: String(at) })),
    )
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1)
  })

  it('has its schema made once by processes that start together', async () => {
    const url = await server.database()
    const stores = await Promise.all(Array.from({ length: 5 }, () => openedAt(url)))
    await stores[0]?.commit(anyChange(anyMessage(), { text: 'one' }))
    expect((await stores[4]?.load(anyMessage(), 'x'))?.conversation.value).toEqual({ text: 'one' })
  })

  it('of a newer program is refused', async () => {
    const url = await server.database()
    await openedAt(url)
    await ask(url, 'UPDATE remit_schema SET version = 99')
    await expect(openPostgres(url)).rejects.toMatchObject({ code: 'store/newer' })
  })

  it('forgets a person for good, whatever they say meanwhile elsewhere', async () => {
    const store = await openedAt(await server.database())
    await store.commit(anyChange(anyMessage(), { text: 'old' }, { profile: { text: 'west' } }))
    const seen = await store.load(anyMessage({ conversation: 'c2' }), 'm2')
    const [late] = await Promise.all([
      store.commit(
        anyChange(anyMessage({ id: 'm2', conversation: 'c2' }), { text: 'x' }, { seen }),
      ),
      store.forget(anyMessage()),
    ])
    const left = await store.load(anyMessage({ conversation: 'c2' }), 'm2')
    expect(left.conversation.value).toBeUndefined()
    expect(left.heard).toBeUndefined()
    expect(typeof late).toBe('boolean')
  })

  it('that cuts connections amid a transaction leaves all of a change or nothing', async () => {
    const url = await server.database()
    const store = await openedAt(url)
    const cut =
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()'
    for (let round = 0; round < 10; round++) {
      const id = `m${round}`
      const message = anyMessage({ id, conversation: id, person: id })
      const said = store.commit(anyChange(message, { text: id })).catch(error => error as unknown)
      await new Promise(resolve => setTimeout(resolve, round % 5))
      await ask(url, cut)
      const outcome = await said
      const { conversation, heard } = await eventually(() => store.load(message, id))
      expect(heard !== undefined).toBe(conversation.value !== undefined)
      if (outcome === true) expect(heard).toBeDefined()
      else expect(outcome).toMatchObject({ code: 'store/unreachable' })
    }
  })

  it('that is stopped is a fault that names it and no password, until it is back', async () => {
    const url = await server.database()
    const store = await openedAt(url)
    await store.commit(anyChange(anyMessage(), { text: 'one' }))
    await server.stop()
    const fault = { code: 'store/unreachable', message: expect.stringContaining('127.0.0.1') }
    await expect(store.load(anyMessage(), 'm2')).rejects.toMatchObject(fault)
    await expect(store.inbox.put(anyMessage(), 0)).rejects.toMatchObject(fault)
    await expect(openPostgres(url.replace('remit@', 'remit:secret@'))).rejects.toMatchObject({
      message: expect.not.stringContaining('secret'),
    })
    await server.start()
    const back = await eventually(() => store.load(anyMessage(), 'm2'))
    expect(back.conversation.value).toEqual({ text: 'one' })
  })
})

async function ask(url: string, text: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(text)
  await client.end()
}

/** What comes of it once the server is there. */
async function eventually<Value>(act: () => Promise<Value>): Promise<Value> {
  for (let left = 50; left > 0; left--) {
    const value = await act().catch(() => undefined)
    if (value !== undefined) return value
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  return act()
}
