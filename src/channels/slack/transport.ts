import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Receiver } from '@slack/bolt'
import type { Mount } from '../../vocabulary/surface.ts'

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
