import type { IncomingHttpHeaders } from 'node:http'
import { type Received, readActivity, tenantOf } from './activity.ts'
import type { TeamsSettings } from './settings.ts'
import type { FindKey } from './signing-keys.ts'
import { openTokens, type Token } from './token.ts'

/** A request that may go on, with what its token says; or the status with which it is refused. */
export type Admission =
  | {
      readonly activity: Received
      readonly claims: Token['claims']
      /** The token says that Teams itself names the person. */
      readonly signedIn: boolean
    }
  | { readonly refused: 400 | 401 | 403 | 503 }

/** What stands before the adapter: nothing reaches a handler that has not passed here. */
export type Guard = (request: {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}) => Promise<Admission>

/** Where tokens come from. */
export type Issuer = { readonly issuer: string; readonly findKey: FindKey }

/** With an app id, only what the Bot Framework sends for it; without, only what a client on this machine sends. */
export function openGuard(settings: TeamsSettings, { issuer, findKey }: Issuer): Guard {
  if (settings.mode === 'local') return ({ headers, body }) => Promise.resolve(local(headers, body))
  const { appId, tenants } = settings
  const readToken = openTokens({ issuer, audience: appId, findKey })
  return async ({ headers, body }) => {
    const token = await readToken(headers.authorization).catch(() => 'unknown' as const)
    if (token === 'unknown') return { refused: 503 }
    if (!token) return { refused: 401 }
    const activity = readActivity(body)
    if (!activity) return { refused: 400 }
    if (!vouches(token, activity)) return { refused: 401 }
    if (!tenants.includes(tenantOf(activity) ?? '')) return { refused: 403 }
    return { activity, claims: token.claims, signedIn: isSignedIn(activity) }
  }
}

/** A token is good for the channel of its key and the service address in it alone. */
function vouches({ claims, endorsements }: Token, { serviceUrl, channelId }: Received): boolean {
  const named = claims.serviceurl ?? claims.serviceUrl
  const same = typeof named === 'string' && withoutSlash(named) === withoutSlash(serviceUrl)
  return same && endorsements.includes(channelId)
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '')
}

/** Teams alone signs people in: other channels of a bot take the name that a client gives, and guests have no account. */
function isSignedIn({ channelId, from }: Received): boolean {
  return channelId === 'msteams' && from.aadObjectId !== undefined
}

/** Where no token can be asked for, no reply may leave this machine. */
function local(headers: IncomingHttpHeaders, body: string): Admission {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  const activity = type === 'application/json' ? readActivity(body) : undefined
  return activity && isLoopback(activity.serviceUrl)
    ? { activity, claims: {}, signedIn: false }
    : { refused: 400 }
}

const loopback = ['127.0.0.1', 'localhost', '[::1]']

function isLoopback(address: string): boolean {
  return loopback.includes(new URL(address).hostname)
}
