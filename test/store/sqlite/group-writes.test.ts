import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sqlStore } from '../../../src/store/sql/store.ts'
import { sqliteEngine } from '../../../src/store/sqlite/engine.ts'
import { connect } from '../../../src/store/sqlite.ts'
import type { Store } from '../../../src/vocabulary/store.ts'
import { anyMessage } from '../../support/change.ts'
import type { Note } from '../contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'remit-groups-'))
const opened: Store<Note, Note>[] = []
afterAll(async () => {
  for (const store of opened) await store.close()
  rmSync(folder, { recursive: true })
})

/** A store on a disk that takes what was written when it is told to, or fails. */
async function slow(name: string) {
  const path = join(folder, name)
  const connections = await connect(path)
  const syncs: { readonly done: () => void; readonly failed: (why: Error) => void }[] = []
  const sync = () =>
    new Promise<void>((done, failed) => {
      syncs.push({ done, failed })
    })
  const log = { ...connections.log, sync }
  const store = sqlStore<Note, Note>(sqliteEngine({ ...connections, log }, path))
  opened.push(store)
  const told: string[] = []
  const put = (id: string) =>
    store.inbox.put(anyMessage({ id, conversation: id }), 0).then(
      () => told.push(id),
      () => told.push(`${id} failed`),
    )
  const written = () => connections.reader.prepare('SELECT seq FROM inbox').all().length
  return { syncs, told, put, written }
}

const several = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `m${from + at}`)

describe('works that are written together', () => {
  it('wait for the disk to take those before them while they are few', async () => {
    const { syncs, told, put, written } = await slow('few.db')
    const first = put('m1')
    await expect.poll(() => syncs.length).toBe(1)
    const second = put('m2')
    await new Promise(resolve => setTimeout(resolve, 50))
    expect([written(), syncs.length, told]).toEqual([1, 1, []])
    syncs[0]?.done()
    await first
    await expect.poll(() => syncs.length).toBe(2)
    expect([written(), told]).toEqual([2, ['m1']])
    syncs[1]?.done()
    await second
  })

  it('do not wait where they are many, and nobody is told before the disk has theirs', async () => {
    const { syncs, told, put, written } = await slow('many.db')
    const first = put('m0')
    await expect.poll(() => syncs.length).toBe(1)
    const others = several(1, 16).map(put)
    await expect.poll(() => syncs.length).toBe(2)
    expect([written(), told]).toEqual([17, []])
    syncs[1]?.done()
    await Promise.all(others)
    expect(told).toEqual(several(1, 16))
    syncs[0]?.done()
    await first
  })

  it('fail where the disk failed with theirs', async () => {
    const { syncs, told, put } = await slow('failing.db')
    const first = put('m0')
    await expect.poll(() => syncs.length).toBe(1)
    const others = several(1, 16).map(put)
    await expect.poll(() => syncs.length).toBe(2)
    syncs[0]?.done()
    syncs[1]?.failed(new Error('the disk fails'))
    await Promise.all([first, ...others])
    expect(told).toEqual(['m0', ...several(1, 16).map(id => `${id} failed`)])
  })
})
