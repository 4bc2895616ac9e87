import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openService } from '../../src/app/service.ts'
import type { ConversationStore } from '../../src/conversation/handle.ts'
import { deliverDue } from '../../src/delivery/deliver-due.ts'
import { sqlStore } from '../../src/store/sql/store.ts'
import { sqliteEngine } from '../../src/store/sqlite/engine.ts'
import { connect } from '../../src/store/sqlite.ts'
import type { Delivery } from '../../src/vocabulary/delivery.ts'
import { bot } from '../support/bot.ts'
import { anyMessage } from '../support/change.ts'

const folder = mkdtempSync(join(tmpdir(), 'remit-disk-'))
afterAll(() => rmSync(folder, { recursive: true }))

const fault = { code: 'store/unreachable' }

it.each([
  ['full', 'max_page_count = 1', 'max_page_count = 1000000'],
  ['read-only', 'query_only = ON', 'query_only = OFF'],
])(
  'a disk that was %s leaves what was accepted answered late, and nothing half done',
  async (...given) => {
    const [name, breaks, mends] = given
    const connections = await connect(join(folder, `${name}.db`))
    const store: ConversationStore = sqlStore(sqliteEngine(connections, name))
    const { desk, handleDue, say } = openService(bot, store, {
      conversations: 1,
      drafts: 1,
      audit: 1,
    })
    const pragma = (text: string) => connections.writer.exec(`PRAGMA ${text}`)
    // Longer than what is left of the pages there are.
    const text = `Is Istio covered on Azure Local? ${'It was installed by Helm. '.repeat(400)}`
    const message = (id: string) => anyMessage({ id, text })

    await desk.accept(message('accepted'))
    pragma(breaks)
    await expect(desk.handle(message('accepted'))).rejects.toMatchObject(fault)
    await expect(desk.accept(message('refused'))).rejects.toMatchObject(fault)
    const left = await store.load(message('accepted'), 'accepted')
    expect(left).toMatchObject({ conversation: { version: 0 }, person: { version: 0 } })
    pragma(mends)

    // Due in five seconds, unless somebody has it already and gives it back at once.
    expect(await store.inbox.take(Date.now() + 6000, 0)).toHaveLength(1)
    expect(await handleDue()).toBe(1)
    const delivered: Delivery[] = []
    const deliver = async (delivery: Delivery) => {
      delivered.push(delivery)
      return { kind: 'shown' as const }
    }
    await deliverDue({ outbox: store.outbox, deliver, now: Date.now, say, log: () => {} })
    expect(delivered).toMatchObject([{ lost: false, again: false }])
    expect(delivered[0]?.replies.some(({ kind }) => kind === 'finding')).toBe(true)
    expect(await desk.handle(message('accepted'))).toMatchObject({ now: 'repeat' })
    expect(await desk.handle(message('refused'))).toMatchObject({ now: 'show' })
    expect(await store.audit.after(0, 9)).toHaveLength(2)
    await store.close()
  },
)
