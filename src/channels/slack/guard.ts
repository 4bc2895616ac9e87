import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { HTTPModuleFunctions } from '@slack/bolt'
import type { Recent } from './recent.ts'

/** A request with its body, as Bolt takes it. */
type Buffered = IncomingMessage & { rawBody: Buffer }

type Guarded = {
  readonly secret: string
  readonly recent: Recent
  readonly now: () => number
  /** Bolt's own listener; it verifies nothing more. */
  readonly listener: (request: IncomingMessage, response: ServerResponse) => void
}

/** Slack allows a clock five minutes off, in seconds. */
const skew = 5 * 60

const json = 'application/json'
const form = 'application/x-www-form-urlencoded'

/**
 * Lets a request through to Bolt only if it is signed, of this very time, and readable; Bolt itself takes timestamps of
 * the future, ends a request it cannot read with a rejection, and refuses a content type with a charset. A request that
 * came before byte for byte is acknowledged and does nothing.
 */
export function guard({ secret, recent, now, listener }: Guarded) {
  return (request: IncomingMessage, response: ServerResponse, text: string) => {
    const body = Buffer.from(text)
    if (!isSigned(request, body, { secret, now: now() })) return end(response, 401)
    const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
    if (!isReadable(type, body)) return end(response, 400)
    if (recent(String(request.headers['x-slack-signature']), now())) return end(response, 200)
    request.headers['content-type'] = type
    listener(Object.assign(request, { rawBody: body }) satisfies Buffered, response)
  }
}

/** By Slack's rule for signatures of version 0, the only one there is. */
function isSigned(
  request: IncomingMessage,
  body: Buffer,
  { secret, now }: { readonly secret: string; readonly now: number },
): boolean {
  const { 'x-slack-request-timestamp': at, 'x-slack-signature': signature } = request.headers
  if (typeof at !== 'string' || !/^\d{1,12}$/.test(at) || typeof signature !== 'string')
    return false
  if (Math.abs(Number(at) - now / 1000) > skew) return false
  const hash = createHmac('sha256', secret).update(`v0:${at}:`).update(body).digest('hex')
  const [own, given] = [Buffer.from(`v0=${hash}`), Buffer.from(signature)]
  return own.length === given.length && timingSafeEqual(own, given)
}

/** Whether Bolt finds an object in the body. */
function isReadable(type: string, body: Buffer): boolean {
  if (type !== json && type !== form) return false
  try {
    const headers = { 'content-type': type }
    const read: unknown = HTTPModuleFunctions.parseHTTPRequestBody({
      rawBody: body,
      headers,
    } as never)
    return typeof read === 'object' && read !== null && !Array.isArray(read)
  } catch {
    return false
  }
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end()
}
