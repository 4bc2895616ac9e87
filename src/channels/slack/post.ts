import type { webApi } from '@slack/bolt'
import type { Outcome } from '../../vocabulary/delivery.ts'
import type { Drawn } from './draw.ts'
import type { Way } from './heard/ways.ts'
import { failed, outcomeOf, respond } from './outcome.ts'

/** Puts messages where a way leads. @throws where it is not known whether they arrived. */
export type Post = (way: Way, messages: readonly Drawn[]) => Promise<Outcome>

/** The ways to post; `open` is for everybody in the channel, whatever the way, `direct` for the person alone. */
export type Posts = { readonly to: Post; readonly open: Post; readonly direct: Post }

/** Nothing in a message becomes a link, a mention or a preview by itself. */
const literally = {
  parse: 'none',
  link_names: false,
  unfurl_links: false,
  unfurl_media: false,
} as const

type Client = webApi.WebClient

/** Opens the ways to post. A response URL that is used up or old gives way to a direct message. */
export function openPosts(client: Client, now: () => number): Posts {
  const goodUrl = ({ url, until = 0 }: Way) => (now() < until ? url : undefined)
  const direct: Post = (way, messages) => toPerson(client, way, messages)
  return {
    to: async (way, messages) => {
      if (way.alone === undefined) return inChannel(client, way, messages)
      if (way.url === undefined) return inSightOf(client, way, messages)
      const url = goodUrl(way)
      const outcome = url ? await byUrl(url, 'ephemeral', messages) : undefined
      return outcome === undefined || outcome.kind === 'gone' ? direct(way, messages) : outcome
    },
    open: (way, messages) => {
      const url = goodUrl(way)
      return url ? byUrl(url, 'in_channel', messages) : inChannel(client, way, messages)
    },
    direct,
  }
}

function inChannel(client: Client, way: Way, messages: readonly Drawn[]): Promise<Outcome> {
  return each(messages, drawn => outcomeOf(client.chat.postMessage(asMessage(way, drawn))))
}

/** To one person within a channel. */
function inSightOf(client: Client, way: Way, messages: readonly Drawn[]): Promise<Outcome> {
  const user = way.alone ?? ''
  return each(messages, drawn =>
    outcomeOf(client.chat.postEphemeral({ ...asMessage(way, drawn), user })),
  )
}

async function toPerson(
  client: Client,
  { alone: users = '' }: Way,
  messages: readonly Drawn[],
): Promise<Outcome> {
  try {
    const { channel } = await client.conversations.open({ users })
    return await inChannel(client, { channel: channel?.id ?? users }, messages)
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
