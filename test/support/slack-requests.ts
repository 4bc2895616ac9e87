import { createHmac, randomUUID } from 'node:crypto'

/** The signing secret of the tests. */
export const secret = 'signing-secret-of-tests'

/** A clock that runs from one day on, so that answers which speak of dates are the same on any day. */
export function clock(): number {
  return start + performance.now()
}

const start = Date.parse('2026-11-26T10:00:00Z')

/** A request of Slack, before it is signed. */
export type SlackRequest = { readonly type: string; readonly body: string }

/** The headers of a request signed at a time. */
export function signed(body: string, at = clock(), key = secret): Record<string, string> {
  const seconds = Math.floor(at / 1000)
  const hash = createHmac('sha256', key).update(`v0:${seconds}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${hash}` }
}

/** What a request says, as it comes through a socket. */
export function payloadOf({ type, body }: SlackRequest): object {
  if (type === 'application/json') return JSON.parse(body) as object
  const fields = Object.fromEntries(new URLSearchParams(body))
  return fields.payload === undefined ? fields : (JSON.parse(fields.payload) as object)
}

/** A slash command. */
export function command(text: string, more: Readonly<Record<string, string>> = {}): SlackRequest {
  const fields = {
    command: '/remit',
    text,
    user_id: 'U1',
    team_id: 'T1',
    channel_id: 'C1',
    trigger_id: randomUUID(),
    response_url: 'http://127.0.0.1:9/',
    ...more,
  }
  return { type: 'application/x-www-form-urlencoded', body: new URLSearchParams(fields).toString() }
}

/** An event; its id is new unless given. */
export function event(
  of: Readonly<Record<string, unknown>>,
  more: Readonly<Record<string, unknown>> = {},
): SlackRequest {
  const body = {
    type: 'event_callback',
    team_id: 'T1',
    api_app_id: 'A1',
    event_id: randomUUID(),
    event_time: 1,
    event: of,
    authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true }],
    ...more,
  }
  return { type: 'application/json', body: JSON.stringify(body) }
}

/** Something pressed, chosen, sent or used: what Slack calls interactivity. */
export function interaction(payload: Readonly<Record<string, unknown>>): SlackRequest {
  const body = {
    user: { id: 'U1', team_id: 'T1' },
    team: { id: 'T1' },
    trigger_id: randomUUID(),
    ...payload,
  }
  return {
    type: 'application/x-www-form-urlencoded',
    body: new URLSearchParams({ payload: JSON.stringify(body) }).toString(),
  }
}
