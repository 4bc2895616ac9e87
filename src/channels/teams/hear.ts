import { z } from 'zod'
import type { Message } from '../../vocabulary/message.ts'
import { type Pressed, readPress } from '../cards/read-press.ts'
import { type Received, tenantOf } from './activity.ts'
import { heardText, isMentioned, plain } from './heard-text.ts'
import { isShared, routeOf } from './route.ts'

/** What an activity means to the bot: a message, and the button it came from where there was one. */
export type Heard = {
  readonly message: Message
  readonly press?: Pressed | 'outdated'
}

/** What is known when an activity is read: the time, and whether its token names the person. */
export type Ears = { readonly now: number; readonly signedIn: boolean }

/** What an activity means; nothing where it is not for the bot: what others say to each other, typing, reactions. */
export function hear(activity: Received, ears: Ears): Heard | undefined {
  switch (activity.type) {
    case 'message':
      return pressed(activity, activity.value, ears) ?? said(activity, ears)
    case 'messageUpdate':
      return activity.channelData?.eventType === 'editMessage' ? edited(activity, ears) : undefined
    case 'messageDelete':
      return {
        message: { ...envelope(activity, ears), id: `${idOf(activity)} deleted`, kind: 'deleted' },
      }
    case 'conversationUpdate':
      return joins(activity) ? joined(activity, ears) : undefined
    case 'installationUpdate':
      return activity.action?.startsWith('add') ? joined(activity, ears) : undefined
    case 'invoke':
      return invoked(activity, ears)
    default:
      return undefined
  }
}

function said(activity: Received, ears: Ears): Heard | undefined {
  const place = envelope(activity, ears)
  if (place.visibility === 'channel' && !isMentioned(activity)) return undefined
  return { message: { ...place, kind: 'said', text: heardText(activity), ...greeting(place) } }
}

/** Who writes to the bot alone may meet it for the first time; in a channel nobody asked what it is for. */
function greeting({ visibility }: Envelope): Pick<Message, 'greet'> {
  return visibility === 'private' ? { greet: true } : {}
}

function edited(activity: Received, ears: Ears): Heard | undefined {
  const heard = said(activity, ears)
  const edit = activity.timestamp ?? String(ears.now)
  return heard && { message: { ...heard.message, edit } }
}

/** Only the bot's own joining is heard; who else joins a team is not greeted. */
function joins({ membersAdded = [], recipient }: Received): boolean {
  return membersAdded.some(({ id }) => id === recipient?.id)
}

function joined(activity: Received, ears: Ears): Heard {
  return { message: { ...envelope(activity, ears), kind: 'joined' } }
}

const invoke = {
  card: z.object({ action: z.looseObject({ data: z.unknown().optional() }) }),
  form: z.object({ data: z.unknown().optional() }),
  shared: z.object({
    messagePayload: z.looseObject({
      id: z.string(),
      body: z.looseObject({ content: z.string() }).optional(),
      from: z.looseObject({ user: z.looseObject({ displayName: z.string() }).nullish() }).nullish(),
    }),
  }),
}

function invoked(activity: Received, ears: Ears): Heard | undefined {
  const { name, value } = activity
  if (name === 'adaptiveCard/action')
    return pressed(activity, invoke.card.safeParse(value).data?.action.data, ears)
  if (name === 'composeExtension/fetchTask') return shared(activity, ears)
  return name && forms.includes(name)
    ? pressed(activity, invoke.form.safeParse(value).data?.data, ears)
    : undefined
}

const forms = ['task/fetch', 'task/submit', 'composeExtension/submitAction']

/** Somebody's message, from its menu. The bot need not be in that conversation, so what follows stays in the dialog. */
function shared(activity: Received, ears: Ears): Heard | undefined {
  const { messagePayload } = invoke.shared.safeParse(activity.value).data ?? {}
  if (!messagePayload) return undefined
  const author = messagePayload.from?.user?.displayName
  const text = plain(messagePayload.body?.content ?? '')
  return {
    message: {
      ...envelope(activity, ears),
      kind: 'shared',
      text,
      ...(author === undefined ? {} : { author }),
    },
  }
}

function pressed(activity: Received, data: unknown, ears: Ears): Heard | undefined {
  const press = readPress(data)
  if (press === undefined) return undefined
  const place = envelope(activity, ears)
  if (press === 'outdated') return { press, message: { ...place, kind: 'chose', command: 'help' } }
  return { press, message: meaningOf(press, place) }
}

/** A press as a message. The same choice of the same question is the same message, however often it is pressed. */
function meaningOf(press: Pressed, place: Envelope): Message {
  const { about, choice, command, text, draft, form } = press
  const whose = about === undefined ? {} : { about }
  if (draft !== undefined) return { ...place, kind: 'filled', form: { ...form, draft } }
  if (press.say !== undefined) return { ...place, kind: 'said', text: press.say }
  if (press.said) return { ...place, ...whose, kind: 'said', text: text ?? '' }
  if (choice !== undefined) {
    const id = about === undefined ? place.id : `${about} ${choice}`
    return { ...place, ...whose, id, kind: 'chose', choice }
  }
  const more = { ...(command ? { command } : {}), ...(text === undefined ? {} : { text }) }
  return { ...place, ...whose, kind: 'chose', ...more }
}

type Envelope = Omit<Message, 'kind'>

/** What came from the message menu has no way back but its dialog: others read the conversation it was opened in. */
function envelope(activity: Received, ears: Ears): Envelope {
  const { conversation, from } = activity
  const inDialog = activity.name?.startsWith('composeExtension/') ?? false
  const isPrivate = inDialog || !isShared(conversation.conversationType)
  return {
    tenant: tenantOf(activity) ?? 'local',
    conversation: inDialog ? `${conversation.id} dialog` : conversation.id,
    person: from.aadObjectId ?? from.id,
    id: idOf(activity),
    channel: 'teams',
    ...(inDialog ? {} : { route: routeOf(activity) }),
    at: instantOf(activity.timestamp, ears.now),
    visibility: isPrivate ? 'private' : 'channel',
    ...(isPrivate ? {} : { shareable: 'drafts' as const }),
    ...(ears.signedIn ? { signedIn: true } : {}),
    ...zoneOf(activity),
  }
}

function idOf({ id, type, timestamp = '' }: Received): string {
  return id ?? `${type} ${timestamp}`
}

function instantOf(timestamp: string | undefined, now: number): string {
  const time = Date.parse(timestamp ?? '')
  return new Date(Number.isNaN(time) ? now : time).toISOString()
}

/** The zone of the device, where it is one that clocks are kept in. */
function zoneOf({ localTimezone: zone }: Received): Pick<Message, 'zone'> {
  return zone !== undefined && /^[A-Z][A-Za-z_]{1,30}(?:\/[A-Za-z_+-]{2,30}){1,2}$/.test(zone)
    ? { zone }
    : {}
}
