import { Fault } from '../vocabulary/fault.ts'
import type { Backlog } from '../vocabulary/store.ts'
import type { HttpMount, HttpSurface } from './server.ts'

/**
 * Whether people get answers now: 200 or 503, and as JSON what is wrong, part by part. Answers that were given up are
 * counted here, but are no reason to be unready.
 */
export function ready(
  store: { readonly backlog: () => Promise<Backlog> },
  surfaces: readonly HttpSurface[],
): HttpMount {
  return {
    method: 'GET',
    path: '/readyz',
    listener: async (_, response) => {
      const { backlog, wrong: inStore } = await look(store)
      const inChannels = surfaces.flatMap(({ channel, unready }) => {
        const why = unready?.()
        return why === undefined ? [] : [{ part: channel, why }]
      })
      const wrong = [...inStore, ...inChannels]
      const body = { ready: wrong.length === 0, wrong, ...(backlog ? { backlog } : {}) }
      response
        .writeHead(body.ready ? 200 : 503, { 'content-type': 'application/json' })
        .end(`${JSON.stringify(body)}\n`)
    },
  }
}

async function look(store: { readonly backlog: () => Promise<Backlog> }) {
  try {
    return { backlog: await store.backlog(), wrong: [] }
  } catch (error) {
    const why = error instanceof Fault ? error.message : 'it failed'
    return { wrong: [{ part: 'store', why }] }
  }
}
