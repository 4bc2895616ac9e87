import { deliverDue } from '../delivery/deliver-due.ts'
import { startLoop } from '../delivery/loop.ts'
import type { Log } from '../vocabulary/log.ts'
import type { Config } from './config.ts'
import { ready } from './ready.ts'
import { type HttpMount, type HttpSurface, listen } from './server.ts'
import type { Service } from './service.ts'

/** What is served, and to whom. */
export type Serving = {
  readonly service: Service
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
export async function serve({ service, surfaces, config, log }: Serving): Promise<Running> {
  const mounts = [...surfaces.flatMap(surface => surface.mounts), healthz]
  const front = await listen(mounts, { ...config, log })
  const admin = await listen([ready(service.store, surfaces)], {
    host: config.adminHost,
    port: config.adminPort,
    log,
  })
  const channels = new Map(surfaces.map(({ channel, deliver }) => [channel, deliver]))
  const outbox = { outbox: service.store.outbox, channels, now: Date.now, say: service.say, log }
  const loops = [
    startLoop('inbox', service.handleDue, log),
    startLoop('outbox', () => deliverDue(outbox), log),
    startLoop('retention', expireNow(service), log),
  ]
  await Promise.all(surfaces.map(async surface => surface.start?.()))
  const stop = async () => {
    await Promise.all(surfaces.map(async surface => surface.stop?.()))
    await Promise.all([front.stop(), admin.stop(), ...loops.map(loop => loop.stop())])
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

const hour = 60 * 60_000

/** A round of the work that erases what has expired, at start and then once an hour. */
function expireNow({ expire }: Service): () => Promise<number> {
  let next = 0
  return async () => {
    if (Date.now() < next) return 0
    await expire()
    next = Date.now() + hour
    return 0
  }
}
