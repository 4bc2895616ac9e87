import type { webApi } from '@slack/bolt'
import type { Outcome } from '../../vocabulary/delivery.ts'
import { type Directs, literally } from './direct.ts'
import type { Drawn } from './draw.ts'
import { isDirect, type Way } from './heard/ways.ts'
import { failed, outcomeOf } from './outcome.ts'
import { respond } from './respond.ts'

/** Puts messages where a way leads. @throws where it is not known whether they arrived. */
export type Post = (way: Way, messages: readonly Drawn[]) => Promise<Outcome>

/** The ways to post; `open` is for everybody in the channel, whatever the way, `direct` for the person alone. */
export type Posts = {
  /** `direct` where nothing but the direct message would take it. */
  readonly to: (
    way: Way,
    messages: readonly Drawn[],
  ) => Promise<Outcome & { readonly direct?: true }>
  readonly open: Post
  readonly direct: Post
  /** A way for one person's eyes that leads into that person's direct message with the bot is that direct message. */
  readonly plainly: (way: Way) => Promise<Way>
}

type Client = webApi.WebClient

/** Opens the ways to post. A response URL that is used up or old gives way to a direct message. */
export function openPosts(client: Client, directs: Directs, now: () => number): Posts {
  const goodUrl = ({ url, until = 0 }: Way) => (now() < until ? url : undefined)
  const direct: Post = (way, messages) => toPerson({ client, directs }, way, messages)
  return {
    to: async (way, messages) => {
      if (way.alone === undefined) return inChannel(client, way, messages)
      if (way.url === undefined) return inSightOf(client, way, messages)
      const url = goodUrl(way)
      const outcome = url ? await byUrl(url, 'ephemeral', messages) : undefined
      if (outcome !== undefined && outcome.kind !== 'gone') return outcome
      return { ...(await direct(way, messages)), direct: true }
    },
    open: (way, messages) => {
      const url = goodUrl(way)
      return url
        ? byUrl(url, 'in_channel', messages)
        : each(messages, drawn => outcomeOf(client.chat.postMessage(broadcast(way, drawn))))
    },
    direct,
    plainly: async way => {
      if (way.alone === undefined || !isDirect(way.channel)) return way
      const own = await directs.of(way.alone).catch(() => undefined)
      return own === way.channel ? { channel: own } : way
    },
  }
}

function inChannel(client: Client, way: Way, messages: readonly Drawn[]): Promise<Outcome> {
  return each(messages, drawn => outcomeOf(client.chat.postMessage(asMessage(way, drawn))))
}

/** From a thread, everybody in its channel sees it too. */
function broadcast(way: Way, drawn: Drawn) {
  const message = asMessage(way, drawn)
  return way.thread === undefined
    ? message
    : { ...message, thread_ts: way.thread, reply_broadcast: true as const }
}

/** To one person within a channel. */
function inSightOf(client: Client, way: Way, messages: readonly Drawn[]): Promise<Outcome> {
  const user = way.alone ?? ''
  return each(messages, drawn =>
    outcomeOf(client.chat.postEphemeral({ ...asMessage(way, drawn), user })),
  )
}

async function toPerson(
  { client, directs }: { readonly client: Client; readonly directs: Directs },
  { alone = '' }: Way,
  messages: readonly Drawn[],
): Promise<Outcome> {
  try {
    return await inChannel(client, { channel: await directs.of(alone) }, messages)
  } catch (error) {
    return failed(error)
  }
}

function byUrl(
  url: string,
  kind: 'ephemeral' | 'in_channel',
  messages: readonly Drawn[],
): Promise<Outcome> {
  return each(messages, drawn =>
    respond(url, { ...literally, ...drawn, response_type: kind, replace_original: false }),
  )
}

function asMessage({ channel, thread }: Way, { text, blocks }: Drawn) {
  const place = { channel, ...(thread ? { thread_ts: thread } : {}) }
  return { ...place, ...literally, text, blocks: [...blocks] }
}

/** One after the other, until one is not taken; how the whole went is not known if that is a later one. */
async function each(
  messages: readonly Drawn[],
  post: (drawn: Drawn) => Promise<Outcome>,
): Promise<Outcome> {
  for (const [at, drawn] of messages.entries()) {
    const outcome = await post(drawn)
    if (outcome.kind !== 'shown' && at === 0) return outcome
    if (outcome.kind !== 'shown') throw new Error('only a part of an answer was taken')
  }
  return { kind: 'shown' }
}
