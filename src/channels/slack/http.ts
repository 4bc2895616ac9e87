import { HTTPReceiver } from '@slack/bolt'
import type { Log } from '../../vocabulary/log.ts'
import { boltLog } from './bolt-log.ts'
import { guard } from './guard.ts'
import { openRecent } from './recent.ts'
import type { Transport } from './transport.ts'

type Means = { readonly log: Log; readonly now: () => number }

const path = '/slack/events'

/** Slack's own requests are far smaller. */
const longestBody = 1_000_000

/** Requests of Slack on a path of our server, let through by the guard alone. */
export function overHttp(secret: string, { log, now }: Means): Transport {
  const receiver = new HTTPReceiver({
    signingSecret: secret,
    signatureVerification: false, // the guard has done it, with a look at the future too
    endpoints: [path],
    logger: boltLog(log),
    // Slack sends an event again that was not taken in; all else was answered by then.
    processEventErrorHandler: ({ response }) => {
      if (!response.headersSent) response.writeHead(503).end()
      return Promise.resolve(true)
    },
    unhandledRequestHandler: ({ response }) => {
      if (!response.headersSent) response.writeHead(503).end()
    },
  })
  const listener = guard({
    secret,
    recent: openRecent(),
    now,
    listener: (request, response) => receiver.requestListener(request, response),
  })
  return {
    receiver,
    mounts: [{ method: 'POST', path, longestBody, listener }],
    vouched: true,
    unready: () => undefined,
    start: () => {},
    stop: () => Promise.resolve(),
  }
}
