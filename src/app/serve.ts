import type { Deliver } from '../vocabulary/delivery.ts'
import type { Log } from '../vocabulary/log.ts'
import type { Config } from './config.ts'
import { ready } from './ready.ts'
import { type HttpMount, type HttpSurface, listen } from './server.ts'
import type { Work } from './work.ts'

/** What is served, and to whom. */
export type Serving = {
  readonly work: Work
  readonly surfaces: readonly HttpSurface[]
  readonly config: Pick<Config, 'host' | 'port' | 'adminHost' | 'adminPort'> & {
    readonly local?: boolean
  }
  readonly log: Log
}

/** The bot at work. */
export type Running = {
  readonly port: number
  readonly adminPort: number
  /** Ends requests and rounds of work under way, then everything; what is left is taken up at the next start. */
  readonly stop: () => Promise<void>
}

/** Serves every channel on one port, the operator on another, and starts the work behind them. @throws Fault */
export async function serve({ work, surfaces, config, log }: Serving): Promise<Running> {
  const mounts = [...surfaces.flatMap(surface => surface.mounts), healthz]
  const front = await listen(mounts, { ...config, log })
  const admin = await listen([ready(work, surfaces)], {
    host: config.adminHost,
    port: config.adminPort,
    log,
  })
  await work.begin(deliverIn(surfaces))
  await Promise.all(surfaces.map(async surface => surface.start?.()))
  const stop = async () => {
    await Promise.all(surfaces.map(async surface => surface.stop?.()))
    await Promise.all([front.stop(), admin.stop(), work.stop()])
  }
  return { port: front.port, adminPort: admin.port, stop }
}

/** The process lives; whether it can work is `/readyz`. */
const healthz: HttpMount = {
  method: 'GET',
  path: '/healthz',
  listener: (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/plain' }).end('ok\n'),
}

/** Posts in the channel that an answer is of; an answer of a channel that is not open waits until it is. */
function deliverIn(surfaces: readonly HttpSurface[]): Deliver {
  const channels = new Map(surfaces.map(({ channel, deliver }) => [channel, deliver]))
  return async delivery => channels.get(delivery.channel)?.(delivery) ?? { kind: 'refused' }
}
