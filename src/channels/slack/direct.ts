import type { webApi } from '@slack/bolt'
import type { Drawn } from './draw.ts'

/** A message in a direct message, to be changed later. */
export type Posted = { readonly channel: string; readonly ts: string }

/** What people and the bot have between them alone. */
export type Directs = {
  /** The channel of a person's direct message with the bot. */
  readonly of: (person: string) => Promise<string>
  readonly post: (person: string, drawn: Drawn) => Promise<Posted>
  /** Slack shows the change and calls nobody. */
  readonly change: (posted: Posted, drawn: Drawn) => Promise<void>
}

/** As many people as talk with it in a day; the oldest give way. */
const mostPeople = 10_000

/** Opens direct messages; each is asked for once. */
export function openDirects(client: webApi.WebClient): Directs {
  const known = new Map<string, string>()
  const of = async (person: string) => {
    const before = known.get(person)
    if (before !== undefined) return before
    const { channel } = await client.conversations.open({ users: person })
    const found = channel?.id ?? person
    if (known.size >= mostPeople) known.delete(known.keys().next().value ?? '')
    known.set(person, found)
    return found
  }
  return {
    of,
    post: async (person, drawn) => {
      const channel = await of(person)
      const { ts = '' } = await client.chat.postMessage({ channel, ...literally, ...copyOf(drawn) })
      return { channel, ts }
    },
    change: async (posted, drawn) => {
      await client.chat.update({ ...posted, ...literally, ...copyOf(drawn) })
    },
  }
}

/** Nothing in a message becomes a link, a mention or a preview by itself. */
export const literally = {
  parse: 'none',
  link_names: false,
  unfurl_links: false,
  unfurl_media: false,
} as const

function copyOf({ text, blocks }: Drawn) {
  return { text, blocks: [...blocks] }
}
