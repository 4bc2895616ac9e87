import type { IncomingMessage, ServerResponse } from 'node:http'
import { HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt'
import type { Log } from '../../vocabulary/log.ts'
import type { Mount } from '../../vocabulary/surface.ts'
import { boltLog } from './bolt-log.ts'
import { codeOf } from './connection.ts'
import { guard } from './guard.ts'
import { openRecent } from './recent.ts'

/** How an installation reaches Slack: by signed requests, or by a socket it opens itself. */
export type SlackSettings = {
  readonly botToken: string
  /** Of requests over HTTP. */
  readonly signingSecret?: string
  /** Of Socket Mode, which needs no address of our own. */
  readonly appToken?: string
  /** A stand-in for Slack's Web API. */
  readonly apiUrl?: string
  /** Other workspaces whose people are answered in shared channels. */
  readonly teams: readonly string[]
}

/** How requests come in: a path of our server, or a socket. */
export type Transport = {
  readonly receiver: Receiver
  readonly mounts: readonly Mount<IncomingMessage, ServerResponse>[]
  /** Slack itself vouches for what comes in: each request is signed, or the socket was opened at Slack. */
  readonly vouched: boolean
  readonly unready: () => string | undefined
  readonly start: () => void
  readonly stop: () => Promise<void>
}

type Means = { readonly log: Log; readonly now: () => number }

const path = '/slack/events'

/** Opens the way in that the settings name; a socket where they name an app token. */
export function openTransport(settings: SlackSettings, means: Means): Transport {
  const { appToken, signingSecret, apiUrl } = settings
  return appToken === undefined
    ? overHttp(signingSecret ?? '', means)
    : overSocket({ appToken, ...(apiUrl ? { apiUrl } : {}) }, means)
}

function overHttp(secret: string, { log, now }: Means): Transport {
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
    mounts: [{ method: 'POST', path, listener }],
    vouched: true,
    unready: () => undefined,
    start: () => {},
    stop: () => Promise.resolve(),
  }
}

/** Waits before another try: a second, doubled each time, at most a minute. */
const pause = { first: 1_000, most: 60_000 } as const

/** Once open, the socket opens itself again; until then it is tried ever more slowly. */
function overSocket(
  { appToken, apiUrl }: { readonly appToken: string; readonly apiUrl?: string },
  { log }: Means,
): Transport {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLog(log),
    ...(apiUrl ? { installerOptions: { clientOptions: { slackApiUrl: apiUrl } } } : {}),
  })
  let wrong: string | undefined = 'the socket to Slack is not open yet'
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  async function open(tries: number): Promise<void> {
    try {
      await receiver.start()
      wrong = undefined
    } catch (error) {
      wrong = `Slack opens no socket: ${codeOf(error)}`
      log('warn', 'Slack opens no socket; trying again', { code: codeOf(error) })
      if (stopped) return
      timer = setTimeout(() => void open(tries + 1), Math.min(pause.first * 2 ** tries, pause.most))
      timer.unref()
    }
  }

  return {
    receiver,
    mounts: [],
    vouched: apiUrl === undefined,
    unready: () => wrong,
    start: () => void open(0),
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await receiver.stop().catch(() => undefined)
    },
  }
}
