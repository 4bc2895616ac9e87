import type { IncomingMessage, ServerResponse } from 'node:http'
import type { InvokeResponse } from 'botbuilder'
import type { ServiceClientCredentialsFactory } from 'botframework-connector'
import type { Desk } from '../../vocabulary/answer.ts'
import { Fault } from '../../vocabulary/fault.ts'
import type { Log } from '../../vocabulary/log.ts'
import type { Surface } from '../../vocabulary/surface.ts'
import type { Received } from './activity.ts'
import { answerInvoke } from './answer-invoke.ts'
import { answerMessage } from './answer-message.ts'
import type { Answering } from './answering.ts'
import { openBackground } from './background.ts'
import { type Connector, openConnector } from './connector.ts'
import { type Guard, openGuard } from './guard.ts'
import { hear } from './hear.ts'
import { openOutbound } from './outbound.ts'
import { readRoute } from './route.ts'
import type { TeamsSettings } from './settings.ts'
import { signingKeys } from './signing-keys.ts'

/** What the surface is made of. */
export type TeamsParts = {
  readonly desk: Desk
  readonly settings: TeamsSettings
  readonly log: Log
}

/** Whom the bot believes, and how it names itself to others; the public cloud, unless a test brings its own. */
export type Cloud = {
  readonly issuer: string
  readonly metadata: string
  readonly credentials?: ServiceClientCredentialsFactory
}

const publicCloud: Cloud = {
  issuer: 'https://api.botframework.com',
  metadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
}

/** An activity is small; a message holds 28 kB at most, and 256 kB leave room for what clients add. */
const longestBody = 256 * 1024

/** Teams, through the Bot Framework: one path in, and posting outside of any request. */
export function teamsSurface(
  { desk, settings, log }: TeamsParts,
  { issuer, metadata, credentials }: Cloud = publicCloud,
): Surface<IncomingMessage, ServerResponse> {
  const guard = openGuard(settings, { issuer, findKey: signingKeys(metadata) })
  const connector = openConnector(settings, credentials)
  const appId = settings.mode === 'cloud' ? settings.appId : undefined
  const outbound = openOutbound(connector, appId)
  const background = openBackground()
  const answering = { desk, outbound, background, log, now: Date.now }
  return {
    channel: 'teams',
    mounts: [
      {
        method: 'POST',
        path: '/api/messages',
        longestBody,
        listener: (request, response, body) =>
          receive({ request, response, body }, { guard, connector, answering }),
      },
    ],
    deliver: async ({ route, replies }) => {
      const known = readRoute(route)
      return known ? outbound.replies(known, replies) : { kind: 'gone' }
    },
    stop: background.ended,
  }
}

type Exchange = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly body: string
}

type Doorway = {
  readonly guard: Guard
  readonly connector: Connector
  readonly answering: Answering
}

async function receive(
  { request, response, body }: Exchange,
  { guard, connector, answering }: Doorway,
): Promise<void> {
  const admission = await guard({ headers: request.headers, body })
  if ('refused' in admission) return end(response, { status: admission.refused })
  const { activity, claims, signedIn } = admission
  try {
    const answer = () => answerActivity(activity, signedIn, answering)
    end(response, (await connector.turn(activity, claims, answer)) ?? { status: 200 })
  } catch (error) {
    const code = error instanceof Fault ? error.code : 'unknown'
    answering.log('error', 'an activity was not taken', { channel: 'teams', code })
    end(response, { status: 503 })
  }
}

async function answerActivity(
  activity: Received,
  signedIn: boolean,
  answering: Answering,
): Promise<InvokeResponse | undefined> {
  const heard = hear(activity, { now: answering.now(), signedIn })
  if (activity.type === 'invoke') {
    return heard ? answerInvoke(activity, heard, answering) : { status: 501 }
  }
  if (heard) await answerMessage(activity, heard, answering)
  return undefined
}

const phrases: Readonly<Record<number, string>> = {
  400: 'This is no activity that can be answered.',
  401: 'A valid token is needed.',
  403: 'This tenant is not served.',
  501: 'This is not known here.',
  503: 'Try again later.',
}

function end(response: ServerResponse, { status, body }: InvokeResponse): void {
  const text = body === undefined ? (phrases[status] ?? '') : JSON.stringify(body)
  const type = body === undefined ? 'text/plain' : 'application/json'
  response.writeHead(status, { 'content-type': type }).end(text)
}
