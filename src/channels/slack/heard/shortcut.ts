import { spoken } from '../escape.ts'
import { words } from '../words.ts'
import { type Ears, type Heard, messageOf } from './heard.ts'
import type { Shortcut } from './interaction.ts'
import { aloneBy, routeOf } from './ways.ts'

/** The shortcut on somebody's message: what it says is read, and only the one who asked sees it. */
export function hearShortcut(body: Shortcut, ears: Ears): Heard {
  const { user, team, channel, message: original } = body
  const way = aloneBy({ channel: channel.id, user: user.id, url: body.response_url }, ears.now)
  const text = spoken(original.text, ears.bot)
  const message = messageOf(
    {
      tenant: user.team_id ?? team?.id ?? '',
      person: user.id,
      conversation: `shared:${channel.id}:${original.ts}`,
      id: body.trigger_id,
      kind: 'shared',
      visibility: 'private',
      route: routeOf(way),
      text,
      ...(original.user ? { author: original.user } : {}),
    },
    ears,
  )
  const heard = { message, way, teams: teamsOf(body) }
  if (!original.files?.length) return heard
  return text ? { ...heard, beside: words.noFiles } : { ...heard, refused: words.noFiles }
}

/** The workspace of whoever interacts. Where the interaction took place says nothing of where the app is installed. */
export function teamsOf({ user, team }: Pick<Shortcut, 'user' | 'team'>): Heard['teams'] {
  return { person: user.team_id ?? team?.id ?? '' }
}
