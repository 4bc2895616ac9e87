import { z } from 'zod'
import type { Message } from '../../../vocabulary/message.ts'
import { spoken } from '../escape.ts'
import { words } from '../words.ts'
import { type Ears, type Heard, messageOf } from './heard.ts'
import { conversationAt, isDirect, routeOf, shareableIn, type Way } from './ways.ts'

const written = z.object({
  user: z.string().optional(),
  text: z.string().default(''),
  ts: z.string(),
  thread_ts: z.string().optional(),
  bot_id: z.string().optional(),
  files: z.array(z.unknown()).optional(),
  edited: z.object({ ts: z.string() }).optional(),
  user_team: z.string().optional(),
  parent_user_id: z.string().optional(),
})

const event = written.partial({ ts: true }).extend({
  type: z.string(),
  subtype: z.string().optional(),
  channel: z.string().optional(),
  channel_type: z.string().optional(),
  message: written.optional(),
  previous_message: written.optional(),
  deleted_ts: z.string().optional(),
  inviter: z.string().optional(),
  event_ts: z.string().optional(),
})

/** An event, as Slack sends it. */
export const eventBody = z.object({
  type: z.literal('event_callback'),
  team_id: z.string(),
  event,
  authorizations: z.array(z.object({ team_id: z.string().nullish() })).nullish(),
})

type Body = z.infer<typeof eventBody>
type Written = z.infer<typeof written>
type Place = { readonly body: Body; readonly channel: string; readonly ears: Ears }

/** An event that is meant for the bot; nothing for its own messages, those of other bots, and talk among people. */
export function hearEvent(body: Body, ears: Ears): Heard | undefined {
  const { type, channel, ts } = body.event
  if (channel === undefined) return undefined
  const place = { body, channel, ears }
  if (type === 'member_joined_channel') return joined(place)
  if (type === 'app_mention' && ts !== undefined) return said({ ...body.event, ts }, place)
  return type === 'message' && isDirect(channel) ? direct(place) : undefined
}

/** What happens in a direct message: something is written, edited or deleted. */
function direct(place: Place): Heard | undefined {
  const { subtype, ts, message, previous_message: before, deleted_ts: gone } = place.body.event
  if (subtype === undefined || subtype === 'file_share')
    return ts === undefined ? undefined : said({ ...place.body.event, ts }, place)
  if (subtype === 'message_changed' && message?.edited) return said(message, place)
  if (subtype !== 'message_deleted' || !before || gone === undefined) return undefined
  return heardFrom({ ...before, edited: undefined }, place, {
    kind: 'deleted',
    id: `${place.channel}:${gone} deleted`,
  })
}

/** Something a person wrote: a question, or an edit of one. */
function said(message: Written, place: Place): Heard | undefined {
  const { channel, ears } = place
  const text = spoken(message.text, ears.bot)
  const heard = heardFrom(message, place, {
    kind: 'said',
    id: `${channel}:${message.ts}`,
    text,
    ...(message.edited ? { edit: message.edited.ts } : {}),
    ...(isDirect(channel) ? { greet: true } : openerOf(message)),
  })
  if (!heard || !message.files?.length) return heard
  return text ? { ...heard, beside: words.noFiles } : { ...heard, refused: words.noFiles }
}

/** Who began the thread. */
function openerOf({ parent_user_id: parent, user }: Written): Pick<Message, 'opener'> {
  return parent === undefined || parent === user ? {} : { opener: parent }
}

function heardFrom(
  { user, bot_id: machine, ts, thread_ts: thread, user_team: own }: Written,
  { body, channel, ears }: Place,
  what: Pick<Message, 'kind' | 'id'> & Partial<Message>,
): Heard | undefined {
  if (user === undefined || machine !== undefined || user === ears.bot) return undefined
  const way = isDirect(channel)
    ? { channel, ...(thread ? { thread } : {}) }
    : { channel, thread: thread ?? ts }
  return heardIn(way, { body, channel, ears }, { ...what, person: user, own })
}

/** The bot was added to a channel: whoever did it is told what it is for, alone. */
function joined(place: Place): Heard | undefined {
  const { user, inviter } = place.body.event
  if (user !== place.ears.bot || inviter === undefined) return undefined
  const { channel } = place
  const what = { kind: 'joined' as const, id: `${channel}:joined`, person: inviter }
  const heard = heardIn({ channel, alone: inviter }, place, what)
  return { ...heard, message: { ...heard.message, conversation: `joined:${channel}` } }
}

type What = Pick<Message, 'kind' | 'id' | 'person'> &
  Partial<Message> & { readonly own?: string | undefined }

function heardIn(way: Way, { body, channel, ears }: Place, { own, ...what }: What): Heard {
  const team = own ?? body.team_id
  const app = body.authorizations?.[0]?.team_id
  const private_ = isDirect(channel) || way.alone !== undefined
  const message = messageOf(
    {
      tenant: team,
      conversation: conversationAt(way),
      visibility: private_ ? 'private' : 'channel',
      route: routeOf(way),
      ...shareableIn(way),
      ...what,
    },
    ears,
  )
  return { message, way, teams: { person: team, ...(app ? { app } : {}) } }
}
