import { afterEach, describe, expect, it } from 'vitest'
import { serve } from '../../src/app/serve.ts'
import type { HttpSurface } from '../../src/app/server.ts'
import { openService } from '../../src/app/service.ts'
import { openWork } from '../../src/app/work.ts'
import type { Conversation } from '../../src/conversation/handle.ts'
import type { State } from '../../src/dialogue/state.ts'
import { memoryStore } from '../../src/store/memory.ts'
import type { Delivery } from '../../src/vocabulary/delivery.ts'
import { bot } from '../support/bot.ts'
import { anyMessage } from '../support/change.ts'

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

async function started(
  surface: Partial<HttpSurface> = {},
  store = memoryStore<Conversation, State['profile']>(),
  local = false,
) {
  const delivered: Delivery[] = []
  const told: unknown[] = []
  const service = openService(bot, store, { conversations: 30, drafts: 90, audit: 365 })
  const log = (_: string, ...line: unknown[]) => void told.push(line)
  const work = openWork(service, log)
  const running = await serve({
    work,
    surfaces: [
      {
        channel: 'slack',
        mounts: [],
        deliver: async delivery => {
          delivered.push(delivery)
          return { kind: 'shown' }
        },
        ...surface,
      },
    ],
    config: { host: '127.0.0.1', port: 0, adminHost: '127.0.0.1', adminPort: 0, local },
    log,
  })
  stops.push(running.stop)
  const get = (path: string, init?: RequestInit) =>
    fetch(`http://127.0.0.1:${running.port}${path}`, init)
  const readyz = () => fetch(`http://127.0.0.1:${running.adminPort}/readyz`)
  return { get, readyz, running, work, delivered, told, store }
}

describe('the server', () => {
  it('reads a body for a channel that wants it, and refuses one that is too long', async () => {
    const { get } = await started({
      mounts: [
        {
          method: 'POST',
          path: '/echo',
          longestBody: 10,
          listener: (_, response, body) => void response.end(body),
        },
      ],
    })
    const post = (body: RequestInit['body']) => get('/echo', { method: 'POST', body: body ?? '' })
    expect(await (await post('ten bytes.')).text()).toBe('ten bytes.')
    expect((await post('eleven byte')).status).toBe(413)
  })

  it('answers nobody from elsewhere while only this machine is served', async () => {
    const { get } = await started({}, undefined, true)
    expect((await get('/healthz')).status).toBe(200)
    for (const path of ['/healthz', '/', '/api/messages'])
      expect((await get(path, { headers: { origin: 'https://evil.example' } })).status).toBe(403)
  })

  it('answers for a channel on its path, for its method only', async () => {
    const { get } = await started({
      mounts: [
        {
          method: 'POST',
          path: '/slack/events',
          listener: (_, response) => void response.end('heard'),
        },
      ],
    })
    expect(await (await get('/slack/events?x=1', { method: 'POST' })).text()).toBe('heard')
    expect((await get('/slack/events')).status).toBe(405)
    expect((await get('/slack/events/')).status).toBe(404)
    expect((await get('/healthz')).status).toBe(200)
    expect((await get('//')).status).toBe(404)
    expect((await get('/readyz')).status).toBe(404)
  })

  it('answers a bare 500 where a channel fails, says so to the operator, and goes on', async () => {
    const { get, told } = await started({
      mounts: [
        {
          method: 'GET',
          path: '/throws',
          listener: () => {
            throw new Error('secret')
          },
        },
        {
          method: 'GET',
          path: '/rejects',
          listener: async () => {
            throw new Error('secret')
          },
        },
      ],
    })
    for (const path of ['/throws', '/rejects']) {
      const response = await get(path)
      expect([response.status, await response.text()]).toEqual([500, ''])
    }
    expect(told).toHaveLength(2)
    expect(JSON.stringify(told)).not.toContain('secret')
    expect((await get('/healthz')).status).toBe(200)
  })

  it('tells whether the store and every channel work, and what lies there', async () => {
    let why: string | undefined
    const store = memoryStore<Conversation, State['profile']>()
    let broken = false
    const fragile = {
      ...store,
      backlog: () => (broken ? Promise.reject(new Error('secret')) : store.backlog()),
    }
    const { readyz } = await started({ unready: () => why }, fragile)
    const fine = await readyz()
    expect([fine.status, await fine.json()]).toEqual([
      200,
      { ready: true, wrong: [], backlog: { accepted: 0, waiting: 0, dead: 0 } },
    ])
    why = 'Slack refuses the token'
    const unready = await readyz()
    expect([unready.status, await unready.json()]).toMatchObject([
      503,
      { ready: false, wrong: [{ part: 'slack', why }] },
    ])
    why = undefined
    broken = true
    const out = await readyz()
    expect([out.status, await out.json()]).toEqual([
      503,
      { ready: false, wrong: [{ part: 'store', why: 'it failed' }] },
    ])
  })

  it('answers what was accepted and never handled', async () => {
    const { store, delivered } = await started()
    await store.inbox.put(anyMessage({ text: 'Is Istio covered on AKS?' }), 0)
    await expect.poll(() => delivered.length, { timeout: 10_000 }).toBe(1)
    expect(delivered[0]).toMatchObject({ channel: 'slack', again: false, lost: false })
    expect(delivered[0]?.replies.some(({ kind }) => kind === 'finding')).toBe(true)
    await expect.poll(() => store.backlog()).toEqual({ accepted: 0, waiting: 0, dead: 0 })
  })

  it('keeps an answer of a channel that is not open until it is', async () => {
    const { store, delivered, work } = await started()
    await store.inbox.put(anyMessage({ text: 'Is Istio covered on AKS?', channel: 'teams' }), 0)
    const waiting = { accepted: 0, waiting: 1, dead: 0 }
    await expect.poll(() => work.backlog(), { timeout: 5_000 }).toEqual(waiting)
    await new Promise(resolve => setTimeout(resolve, 600))
    expect(delivered).toEqual([])
    expect(await work.backlog()).toEqual(waiting)
  })

  it('ends requests under way before it stops', async () => {
    let release = () => {}
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    let began = () => {}
    const begun = new Promise<void>(resolve => {
      began = resolve
    })
    const { get, running } = await started({
      mounts: [
        {
          method: 'GET',
          path: '/slow',
          listener: async (_, response) => {
            began()
            await held
            response.end('done')
          },
        },
      ],
    })
    const slow = get('/slow')
    await begun
    const stopping = running.stop()
    release()
    expect(await (await slow).text()).toBe('done')
    await stopping
    await expect(get('/healthz')).rejects.toThrow('fetch failed')
  })

  it('says which address it cannot have', async () => {
    const { running, work } = await started()
    const config = { host: '127.0.0.1', port: running.port, adminHost: '127.0.0.1', adminPort: 0 }
    await expect(serve({ work, surfaces: [], config, log: () => {} })).rejects.toMatchObject({
      code: 'server/cannot-listen',
    })
  })
})
