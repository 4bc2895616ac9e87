import type { Activity } from 'botbuilder'
import type { Outcome } from '../../vocabulary/delivery.ts'
import type { Reply } from '../../vocabulary/reply.ts'
import type { Card } from '../cards/card.ts'
import type { Place } from '../cards/draft.ts'
import { drawPosts, type Post } from '../cards/draw-posts.ts'
import { plainText } from '../cards/plain-text.ts'
import type { Connector } from './connector.ts'
import { isShared, type TeamsRoute } from './route.ts'

/** Posts replies to a conversation. @throws where it is not known whether they arrived. */
export type PostReplies = (route: TeamsRoute, replies: readonly Reply[]) => Promise<Outcome>

/** What can be posted in Teams. */
export type Outbound = {
  readonly replies: PostReplies
  readonly typing: (route: TeamsRoute) => Promise<void>
  /** Puts another card in the place of one that was posted. */
  readonly replace: (route: TeamsRoute, activity: string, card: Card) => Promise<void>
}

/** Posts through the connector. `appId` leads from a channel to the personal chat. */
export function openOutbound(connector: Connector, appId: string | undefined): Outbound {
  const send = async (route: TeamsRoute, activity: Partial<Activity>) => {
    const client = await connector.client(route.serviceUrl)
    await client.conversations.sendToConversation(route.conversation, {
      ...activity,
      ...ends(route),
    })
  }
  return {
    replies: async (route, replies) => {
      const posts = drawPosts(replies, placeOf(route, appId))
      return postAll(posts, { replies, send: activity => send(route, activity) })
    },
    typing: route => send(route, { type: 'typing' }),
    replace: async (route, activity, card) => {
      const client = await connector.client(route.serviceUrl)
      const changed = { type: 'message', attachments: [attached(card)], ...ends(route) }
      await client.conversations.updateActivity(route.conversation, activity, changed)
    },
  }
}

/** Where a card will stand. A client on this machine alone knows no dialogs: it gets the form in the conversation. */
function placeOf({ kind, person }: TeamsRoute, appId: string | undefined): Place {
  const dialog = appId !== undefined
  if (!isShared(kind)) return { dialog }
  if (appId === undefined) return { dialog, owner: person, others: { staged: true } }
  const alone = `https://teams.microsoft.com/l/chat/0/0?users=28:${encodeURIComponent(appId)}`
  return { dialog, owner: person, others: { alone } }
}

/** A card as an attachment. */
export function attached(content: Card) {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content }
}

type Sending = {
  readonly replies: readonly Reply[]
  readonly send: (activity: Partial<Activity>) => Promise<void>
}

/** Once the first has arrived, nobody knows any more whether all did: then a failure is an unknown outcome. */
async function postAll(posts: readonly Post[], sending: Sending): Promise<Outcome> {
  const [first, ...others] = posts
  if (!first) return { kind: 'shown' }
  try {
    await postOne(first, sending)
  } catch (error) {
    const outcome = outcomeOf(error)
    if (!outcome) throw error
    return outcome
  }
  for (const post of others) await postOne(post, sending)
  return { kind: 'shown' }
}

/** A card that Teams refuses as it is goes out as text. */
async function postOne(post: Post, { replies, send }: Sending): Promise<void> {
  if (post.kind === 'text') return send(textActivity(post.text))
  try {
    await send({ type: 'message', attachments: [attached(post.card)], summary: post.summary })
  } catch (error) {
    const status = statusOf(error)
    if (status !== 400 && status !== 413) throw error
    await send(textActivity(plainText(replies)))
  }
}

function textActivity(text: string): Partial<Activity> {
  return { type: 'message', text, textFormat: 'plain' }
}

/** What a refusal says: somebody who is gone, somebody busy, or a request that was not taken. The rest is unknown. */
function outcomeOf(error: unknown): Outcome | undefined {
  const status = statusOf(error)
  if (status === undefined || status >= 500 || status === 408 || status === 412) return undefined
  if (status === 403 || status === 404) return { kind: 'gone' }
  const after = retryAfter(error)
  return { kind: 'refused', ...(after === undefined ? {} : { after }) }
}

type Failure = {
  readonly statusCode?: unknown
  readonly response?: { readonly headers?: { readonly get?: (name: string) => string | undefined } }
}

function statusOf(error: unknown): number | undefined {
  const { statusCode } = error as Failure
  return typeof statusCode === 'number' ? statusCode : undefined
}

function retryAfter(error: unknown): number | undefined {
  const seconds = Number((error as Failure).response?.headers?.get?.('retry-after'))
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : undefined
}

function ends({ bot, person, conversation, kind, tenant }: TeamsRoute): Partial<Activity> {
  return {
    ...(bot === undefined ? {} : { from: { id: bot, name: '' } }),
    recipient: { id: person, name: '' },
    conversation: {
      id: conversation,
      name: '',
      isGroup: isShared(kind),
      conversationType: kind ?? 'personal',
      ...(tenant === undefined ? {} : { tenantId: tenant }),
    },
  }
}
