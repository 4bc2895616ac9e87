import type { Outcome } from '../../vocabulary/delivery.ts'
import { codeOf } from './connection.ts'

/** Errors of Slack after which there is nobody to answer, or nothing that it would take. */
const gone = new Set([
  'channel_not_found',
  'is_archived',
  'not_in_channel',
  'user_not_found',
  'user_not_in_channel',
  'user_disabled',
  'cannot_dm_bot',
  'account_inactive',
  'thread_not_found',
  'invalid_blocks',
  'msg_too_long',
  'msg_blocks_too_long',
])

/** How a call went. @throws where it is not known whether Slack took it */
export async function outcomeOf(call: Promise<unknown>): Promise<Outcome> {
  try {
    await call
    return { kind: 'shown' }
  } catch (error) {
    return failed(error)
  }
}

/** What a failed call tells. @throws the failure, where it is not known whether Slack took it */
export function failed(error: unknown): Outcome {
  if (gone.has(codeOf(error))) return { kind: 'gone' }
  const { retryAfter } = (error ?? {}) as { retryAfter?: unknown }
  if (typeof retryAfter === 'number') return { kind: 'refused', after: retryAfter * 1000 }
  const isSlacks = typeof error === 'object' && error !== null && 'data' in error
  if (isSlacks || isUnreached(error)) return { kind: 'refused' }
  throw error
}

const unreached = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']

/** Whether a request surely never arrived, by the error or by what lies behind it. */
function isUnreached(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, cause, original } = error as { code?: unknown; cause?: unknown; original?: unknown }
  return unreached.some(one => one === code) || isUnreached(cause ?? original)
}
