import type { IncomingMessage, ServerResponse } from 'node:http'
import { type AppOptions, type Receiver, webApi } from '@slack/bolt'
import type { Desk } from '../../vocabulary/answer.ts'
import type { Log } from '../../vocabulary/log.ts'
import type { Surface } from '../../vocabulary/surface.ts'
import { boltLog } from './bolt-log.ts'
import { openConnection } from './connection.ts'
import { openCopies } from './copies.ts'
import { openDeliver } from './deliver.ts'
import { openDirects } from './direct.ts'
import { HearingApp } from './hearing-app.ts'
import { overHttp } from './http.ts'
import { listen } from './listen.ts'
import { openPosts } from './post.ts'
import { openRecent } from './recent.ts'
import { overSocket } from './socket.ts'
import { openTake } from './take.ts'
import type { SlackSettings, Transport } from './transport.ts'

export type { SlackSettings } from './transport.ts'

type HttpSurface = Surface<IncomingMessage, ServerResponse>

/** What the channel works with. */
export type SlackParts = {
  readonly settings: SlackSettings
  readonly desk: Desk
  readonly log: Log
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Slack takes longer only when it is in trouble. */
const timeout = 5_000

/** Opens the channel. Nothing waits for Slack: until it knows us, `unready` says so, and requests are served all the same. */
export function openSlack({ settings, desk, log, now }: SlackParts): HttpSurface {
  const client = new webApi.WebClient(settings.botToken, {
    ...(settings.apiUrl ? { slackApiUrl: settings.apiUrl } : {}),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout,
    logger: boltLog(log),
  })
  const connection = openConnection(client, log)
  const directs = openDirects(client)
  const means = { posts: openPosts(client, directs, now), copies: openCopies(directs, now) }
  const transport = openTransport(settings, { log, now })
  const { teams } = settings
  const { vouched } = transport
  const take = openTake({ desk, log, connection, teams, vouched, now })
  const app = new HearingApp(optionsOf(transport.receiver, settings, log), take)
  listen(app, { answering: { ...means, desk, client, log }, recent: openRecent(), now })
  return {
    channel: 'slack',
    mounts: transport.mounts,
    deliver: openDeliver(means),
    unready: () => connection.unready() ?? transport.unready(),
    start: async () => {
      connection.start()
      transport.start()
    },
    stop: async () => {
      connection.stop()
      await transport.stop()
    },
  }
}

/** The way in that the settings name; a socket where they name an app token. */
function openTransport(
  { appToken, signingSecret = '', apiUrl }: SlackSettings,
  means: Pick<SlackParts, 'log' | 'now'>,
): Transport {
  return appToken === undefined
    ? overHttp(signingSecret, means)
    : overSocket({ appToken, ...(apiUrl ? { apiUrl } : {}) }, means.log)
}

/** Bolt as transport alone: it keeps no conversations, asks nobody who we are, and logs through ours. */
function optionsOf(receiver: Receiver, { botToken, apiUrl }: SlackSettings, log: Log): AppOptions {
  return {
    receiver,
    authorize: () => Promise.resolve({ botToken, botId: 'unknown' }),
    convoStore: false,
    ignoreSelf: false,
    logger: boltLog(log),
    clientOptions: { ...(apiUrl ? { slackApiUrl: apiUrl } : {}), retryConfig: { retries: 0 } },
  }
}
