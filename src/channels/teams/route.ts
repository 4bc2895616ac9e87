import { z } from 'zod'
import type { Route } from '../../vocabulary/message.ts'
import type { Received } from './activity.ts'

const route = z.object({
  serviceUrl: z.url(),
  conversation: z.string(),
  kind: z.string().optional(),
  tenant: z.string().optional(),
  bot: z.string().optional(),
  person: z.string(),
})

/** How a conversation in Teams is found again. In a channel its id names the thread, so a reply stays there. */
export type TeamsRoute = z.infer<typeof route>

/** The route of an activity: ids and the service address alone. */
export function routeOf({ serviceUrl, conversation, recipient, from }: Received): Route {
  const { id, conversationType, tenantId } = conversation
  return {
    serviceUrl,
    conversation: id,
    person: from.id,
    ...(conversationType === undefined ? {} : { kind: conversationType }),
    ...(tenantId === undefined ? {} : { tenant: tenantId }),
    ...(recipient === undefined ? {} : { bot: recipient.id }),
  }
}

/** A route as it was stored; nothing where it is none of ours. */
export function readRoute(stored: Route | undefined): TeamsRoute | undefined {
  return route.safeParse(stored).data
}

/** Whether others read along. */
export function isShared(kind: string | undefined): boolean {
  return kind === 'channel' || kind === 'groupChat'
}
