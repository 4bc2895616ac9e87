import type { Route } from '../../../vocabulary/message.ts'

/** A way to answer: in a channel or thread where all who are there read along, or to one person alone. */
export type Way = {
  readonly channel: string
  readonly thread?: string
  /** For this person's eyes only. */
  readonly alone?: string
  /** Takes a few answers for half an hour, wherever the bot is no member. */
  readonly url?: string
  /** Until when, in milliseconds since 1970. */
  readonly until?: number
}

/** A way as the route of a message. */
export function routeOf(way: Way): Route {
  return { ...way }
}

/** The way in a route. */
export function wayIn(route: Route | undefined): Way | undefined {
  const { channel, thread, alone, url, until } = route ?? {}
  if (typeof channel !== 'string') return undefined
  return {
    channel,
    ...(typeof thread === 'string' ? { thread } : {}),
    ...(typeof alone === 'string' ? { alone } : {}),
    ...(typeof url === 'string' ? { url } : {}),
    ...(typeof until === 'number' ? { until } : {}),
  }
}

/** How long Slack takes answers at a response URL, with a minute to spare. */
const urlLives = 29 * 60_000

/** A way to one person by a response URL. */
export function aloneBy(
  {
    channel,
    user,
    url,
  }: { readonly channel: string; readonly user: string; readonly url?: string },
  now: number,
): Way {
  return { channel, alone: user, ...(url ? { url, until: now + urlLives } : {}) }
}

/** A direct message is one conversation, and so is each thread. */
export function conversationAt({ channel, thread }: Way): string {
  return thread === undefined ? `direct:${channel}` : `thread:${channel}:${thread}`
}

/** Whether a conversation is held in a thread, where others read along. */
export function isThread(conversation: string): boolean {
  return conversation.startsWith('thread:')
}

/** A direct message channel: whatever is said there is between two. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D')
}

/** Whether a channel is there for which an answer could be meant that one person alone, or a thread, has seen. */
export function shareableIn({ channel }: Way): { readonly shareable?: true } {
  return isDirect(channel) ? {} : { shareable: true }
}
