import { commands } from '../../../vocabulary/command.ts'
import type { Message } from '../../../vocabulary/message.ts'
import { controls, type Holder, holderIn } from '../press.ts'
import { words } from '../words.ts'
import { hearInput, type Metadata } from './form.ts'
import { type Ears, type Heard, messageOf } from './heard.ts'
import type { Action } from './interaction.ts'
import { teamsOf } from './shortcut.ts'
import { aloneBy, isDirect, isThread, routeOf, shareableIn, type Way } from './ways.ts'

/** A button, a choice of a list, or an input that reported; nothing where it is none of ours. */
export function hearAction(body: Action, ears: Ears): Heard | undefined {
  if (body.view) return hearInput(body, body.view, ears)
  const [action] = body.actions
  const holder = action && holderIn(action.block_id)
  const channel = body.channel?.id ?? body.container.channel_id
  if (!action || !holder || channel === undefined) return undefined
  const { conversation } = holder
  const way = wayOf(body, { channel, conversation }, ears)
  const isTheirs = holder.owner === body.user.id
  const message = messageOf(
    { ...placeOf(body, { way, holder }), ...meaningOf(action), kind: 'chose' },
    ears,
  )
  const heard = { message, way, teams: teamsOf(body), ...opening(body, action) }
  if (isTheirs) return heard
  const alone = aloneBy({ channel, user: body.user.id, ...urlOf(body) }, ears.now)
  return { message, teams: heard.teams, way: alone, refused: words.notYours }
}

type Pressed = Action['actions'][number]

function placeOf(
  { user, team, trigger_id: trigger }: Action,
  { way, holder }: { readonly way: Way; readonly holder: Holder },
): Omit<Message, 'kind' | 'channel' | 'at'> {
  const isPrivate = way.alone !== undefined || isDirect(way.channel)
  return {
    tenant: user.team_id ?? team?.id ?? '',
    person: user.id,
    conversation: holder.conversation,
    id: trigger,
    visibility: isPrivate ? 'private' : 'channel',
    route: routeOf(way),
    ...(holder.about === undefined ? {} : { about: holder.about }),
    ...shareableIn(way),
  }
}

/**
 * An answer goes where the button was, into a direct message or a thread; of any other conversation it is for the
 * person alone, whatever the request says of the message.
 */
function wayOf(
  body: Action,
  { channel, conversation }: { readonly channel: string; readonly conversation: string },
  { now }: Ears,
): Way {
  if (!isDirect(channel) && !isThread(conversation))
    return aloneBy({ channel, user: body.user.id, ...urlOf(body) }, now)
  const thread = body.message?.thread_ts ?? body.container.thread_ts
  return { channel, ...(thread ? { thread } : {}) }
}

function urlOf({ response_url: url }: Action): { readonly url?: string } {
  return url === undefined ? {} : { url }
}

function meaningOf({ action_id: id, value, selected_option: option }: Pressed) {
  const [control = '', name = ''] = id.split(':')
  const chosen = option?.value ?? value ?? ''
  if (control === controls.choice || control === controls.form) return { choice: chosen }
  const command = commands.find(one => one === name)
  if (!command) return {}
  return { command, ...(chosen && chosen !== command ? { text: chosen } : {}) }
}

function opening(
  { trigger_id: trigger }: Action,
  { action_id: id }: Pressed,
): Pick<Heard, 'opens'> {
  const [control] = id.split(':')
  const view = views.find(one => controls[one] === control)
  return view ? { opens: { trigger, view } } : {}
}

/** What opens over the conversation. */
const views = ['form', 'value', 'all'] as const

/** What a modal has to carry to be answered where its button was. */
export function metadataOf({ message, way }: Heard): Metadata {
  const { conversation, visibility, about, shareable } = message
  return {
    conversation,
    visibility,
    way,
    ...(about === undefined ? {} : { about }),
    ...(shareable ? { shareable: true } : {}),
  }
}
