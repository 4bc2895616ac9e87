import type { Deliver } from './delivery.ts'
import type { ChannelName } from './message.ts'

/** One path of the server, and who answers it. The request is `node:http`'s, which this room does not know. */
export type Mount<Request, Response> = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /**
   * In bytes. Where it is given, the server reads the body before it calls the listener, and refuses a longer one;
   * else the body is the listener's to read, and empty here.
   */
  readonly longestBody?: number
  /** What it throws or rejects with becomes a bare 500, and the process goes on. */
  readonly listener: (request: Request, response: Response, body: string) => void | Promise<void>
}

/** A channel as the server runs it. */
export type Surface<Request, Response> = {
  readonly channel: ChannelName
  readonly mounts: readonly Mount<Request, Response>[]
  readonly deliver: Deliver
  /** Why the channel does not work now, in a few words for an operator; nothing when it does. */
  readonly unready?: () => string | undefined
  /** Called when the server listens; must not wait for a platform that is away. */
  readonly start?: () => Promise<void>
  /** Called before the server stops; what is under way may end. */
  readonly stop?: () => Promise<void>
}
