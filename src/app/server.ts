import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { Fault } from '../vocabulary/fault.ts'
import type { Log } from '../vocabulary/log.ts'
import type { Mount, Surface } from '../vocabulary/surface.ts'
import { isLocalRequest } from './local.ts'
import { readBody } from './read-body.ts'

/** A path as `node:http` serves it. */
export type HttpMount = Mount<IncomingMessage, ServerResponse>

/** A channel as the server runs it. */
export type HttpSurface = Surface<IncomingMessage, ServerResponse>

/** A server that listens. */
export type Listening = {
  readonly port: number
  /** Takes no new request, and lets those under way end within ten seconds. */
  readonly stop: () => Promise<void>
}

const longestStop = 10_000

/** Where to listen, and to whom. */
export type ListenSettings = {
  readonly host: string
  readonly port: number
  readonly log: Log
  /** Only programs of this machine are answered, whatever they ask for. */
  readonly local?: boolean
}

/** Listens for the paths given; anything else is 404, or 405 where only the method is wrong. @throws Fault */
export async function listen(
  mounts: readonly HttpMount[],
  { host, port, log, local = false }: ListenSettings,
): Promise<Listening> {
  const dispatch = dispatcher(mounts, log)
  const isForUs = ({ headers }: IncomingMessage) =>
    !local || isLocalRequest(headers, (server.address() as AddressInfo).port)
  const server = createServer((request, response) => {
    if (!isForUs(request)) return end(response, 403)
    dispatch(request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', cause =>
      reject(
        new Fault('server/cannot-listen', `Nothing can listen on ${host}:${port}`, {
          hint: 'Is it taken by another program? Set HOST and PORT, ADMIN_HOST and ADMIN_PORT',
          cause,
        }),
      ),
    )
    server.listen(port, host, resolve)
  })
  return { port: (server.address() as AddressInfo).port, stop: () => stop(server) }
}

function dispatcher(mounts: readonly HttpMount[], log: Log): RequestListener {
  return (request, response) => {
    const asked = pathOf(request)
    const there = mounts.filter(({ path }) => path === asked)
    const mount = there.find(({ method }) => method === request.method)
    if (!mount) return end(response, there.length > 0 ? 405 : 404)
    void answer(mount, { request, response, log })
  }
}

async function answer(
  { path, listener, longestBody }: HttpMount,
  { request, response, log }: { request: IncomingMessage; response: ServerResponse; log: Log },
): Promise<void> {
  try {
    const body = longestBody === undefined ? '' : await readBody(request, longestBody)
    if (body === undefined) return end(response.setHeader('connection', 'close'), 413)
    await listener(request, response, body)
  } catch (error) {
    const code = error instanceof Fault ? error.code : 'unknown'
    log('error', 'a request failed', { path, code })
    if (!response.headersSent) end(response, 500)
    else response.destroy()
  }
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain' }).end()
}

function pathOf({ url = '' }: IncomingMessage): string {
  const query = url.indexOf('?')
  return query < 0 ? url : url.slice(0, query)
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>(resolve => server.close(() => resolve()))
  server.closeIdleConnections()
  const late = setTimeout(() => server.closeAllConnections(), longestStop)
  await closed.finally(() => clearTimeout(late))
}
