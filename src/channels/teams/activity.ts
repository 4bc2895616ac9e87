import { z } from 'zod'

const id = z.string().min(1).max(2_000)
const account = z.looseObject({
  id,
  name: z.string().optional(),
  aadObjectId: z.string().optional(),
})

/**
 * What we need of an activity, and what it must have so that it can be answered at all. What else it holds is kept.
 * Source: the Bot Framework protocol, botframework-activity.
 */
const activity = z.looseObject({
  type: z.string().min(1).max(100),
  id: id.optional(),
  timestamp: z.string().optional(),
  localTimezone: z.string().optional(),
  serviceUrl: z.url(),
  channelId: id,
  from: account,
  conversation: z.looseObject({
    id,
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  recipient: account.optional(),
  replyToId: z.string().optional(),
  text: z.string().optional(),
  name: z.string().optional(),
  action: z.string().optional(),
  value: z.unknown().optional(),
  entities: z.array(z.looseObject({ type: z.string() })).optional(),
  attachments: z.array(z.looseObject({ contentType: z.string() })).optional(),
  membersAdded: z.array(account).optional(),
  channelData: z
    .looseObject({
      eventType: z.string().optional(),
      tenant: z.looseObject({ id: z.string() }).optional(),
    })
    .optional(),
})

/** An activity that can be answered. */
export type Received = z.infer<typeof activity>

/** The activity in a body; nothing where it is none, or could not be answered. */
export function readActivity(body: string): Received | undefined {
  try {
    const { data } = activity.safeParse(JSON.parse(body))
    return data
  } catch {
    return undefined
  }
}

/** Whose tenant an activity comes from. */
export function tenantOf({ conversation, channelData }: Received): string | undefined {
  return conversation.tenantId ?? channelData?.tenant?.id
}
