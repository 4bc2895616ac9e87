import { afterAll, expect, it } from 'vitest'
import { serve } from '../../src/app/serve.ts'
import { openService } from '../../src/app/service.ts'
import { openStore } from '../../src/app/store.ts'
import { openWork } from '../../src/app/work.ts'
import type { Delivery } from '../../src/vocabulary/delivery.ts'
import { bot } from '../support/bot.ts'
import { anyMessage } from '../support/change.ts'
import { startPostgres } from '../support/postgres.ts'

const server = await startPostgres()
afterAll(server.remove)

it('goes on after its database was away: what was accepted is answered late, nothing else changed', async () => {
  const store = await openStore({ databaseUrl: await server.database() })
  const service = openService(bot, store, { conversations: 30, drafts: 90, audit: 365 })
  const delivered: Delivery[] = []
  const deliver = async (delivery: Delivery) => {
    delivered.push(delivery)
    return { kind: 'shown' as const }
  }
  const running = await serve({
    work: openWork(service, () => {}),
    surfaces: [{ channel: 'slack', mounts: [], deliver }],
    config: { host: '127.0.0.1', port: 0, adminHost: '127.0.0.1', adminPort: 0 },
    log: () => {},
  })
  const { desk } = service
  const readyz = async () => (await fetch(`http://127.0.0.1:${running.adminPort}/readyz`)).status
  const message = (id: string) => anyMessage({ id, text: 'Is Istio covered on Azure Local?' })

  await desk.accept(message('accepted'))
  await server.stop()
  const fault = { code: 'store/unreachable' }
  await expect(desk.handle(message('accepted'))).rejects.toMatchObject(fault)
  await expect(desk.accept(message('refused'))).rejects.toMatchObject(fault)
  expect(await readyz()).toBe(503)
  await server.start()

  await expect.poll(() => delivered.length, { timeout: 30_000 }).toBe(1)
  expect(delivered[0]).toMatchObject({ again: false, lost: false })
  expect(delivered[0]?.replies.some(({ kind }) => kind === 'finding')).toBe(true)
  expect(await desk.handle(message('accepted'))).toMatchObject({ now: 'repeat' })
  expect(await desk.handle(message('refused'))).toMatchObject({ now: 'show' })
  expect(await readyz()).toBe(200)
  const entries = await store.audit.after(0, 10)
  expect(entries).toHaveLength(2)
  await running.stop()
  await store.close()
}, 60_000)
