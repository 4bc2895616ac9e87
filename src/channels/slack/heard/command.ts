import { z } from 'zod'
import type { Message } from '../../../vocabulary/message.ts'
import { spoken } from '../escape.ts'
import { type Ears, type Heard, messageOf } from './heard.ts'
import { aloneBy, routeOf, shareableIn } from './ways.ts'

/** A slash command, as Slack sends it. */
export const commandBody = z.object({
  command: z.string(),
  text: z.string().default(''),
  user_id: z.string(),
  team_id: z.string(),
  channel_id: z.string(),
  trigger_id: z.string(),
  response_url: z.url(),
})

/** Minutes: `/remit` by the same person in the same channel within them goes on. */
const lasts = 30

/** A slash command: what its first word asks for, else a question. */
export function hearCommand(body: z.infer<typeof commandBody>, ears: Ears): Heard {
  const { user_id: user, team_id: team, channel_id: channel, trigger_id: id } = body
  const way = aloneBy({ channel, user, url: body.response_url }, ears.now)
  const message = messageOf(
    {
      tenant: team,
      person: user,
      conversation: `slash:${channel}`,
      id,
      kind: 'said',
      visibility: 'private',
      route: routeOf(way),
      lasts,
      ...shareableIn(way),
      ...asked(spoken(body.text, ears.bot)),
    },
    ears,
  )
  return { message, way, teams: { person: team } }
}

type Asked = Pick<Message, 'text' | 'command' | 'fresh'>

/** What the first word asks for. */
const subcommands: Readonly<Record<string, (rest: string) => Asked>> = {
  '': () => ({ command: 'help' }),
  help: rest => (rest ? { text: `help ${rest}` } : { command: 'help' }),
  new: rest => (rest ? { text: rest, fresh: true } : { text: 'restart' }),
  draft: rest => ({ command: 'draft', text: rest }),
  drafts: rest => (rest ? { text: `drafts ${rest}` } : { command: 'drafts' }),
  matrix: rest => ({ command: 'matrix', text: rest }),
  forget: rest => (rest ? { text: `forget ${rest}` } : { command: 'forget-me' }),
}

function asked(text: string): Asked {
  const [first = '', ...rest] = text.split(/\s+/)
  const name = first.toLowerCase()
  const meaning = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined
  return meaning ? meaning(rest.join(' ') && text.slice(first.length).trim()) : { text }
}
