import { z } from 'zod'
import type { Message } from '../../vocabulary/message.ts'
import { readPress } from '../cards/read-press.ts'

const id = z.string().regex(/^[\w-]{1,100}$/)
const call = z.object({
  id,
  conversation: id,
  joined: z.literal(true).optional(),
  text: z.string().max(100_000).optional(),
  data: z.unknown().optional(),
  form: z.record(z.string().max(100), z.string().max(100_000)).optional(),
})

/** What the page sends, as a message; nothing where it is not what a page of ours sends. */
export function hear(body: string, now: number): Message | undefined {
  const read = call.safeParse(parsed(body)).data
  if (!read) return undefined
  const place: Envelope = {
    tenant: 'local',
    person: 'page',
    conversation: read.conversation,
    id: read.id,
    channel: 'web',
    route: { page: read.conversation },
    at: new Date(now).toISOString(),
    visibility: 'private',
  }
  if (read.joined) return { ...place, id: `joined ${read.conversation}`, kind: 'joined' }
  if (read.form) return { ...place, kind: 'filled', form: read.form }
  if (read.text !== undefined) return { ...place, kind: 'said', text: read.text }
  return pressed(read.data, place)
}

type Envelope = Omit<Message, 'kind'>

function pressed(data: unknown, place: Envelope): Message | undefined {
  const press = readPress(data)
  if (press === undefined) return undefined
  if (press === 'outdated') return { ...place, kind: 'chose', command: 'help' }
  const { about, choice, command, text, draft, form, said } = press
  const whose = about === undefined ? {} : { about }
  if (draft !== undefined) return { ...place, kind: 'filled', form: { ...form, draft } }
  if (press.say !== undefined) return { ...place, kind: 'said', text: press.say }
  if (said) return { ...place, ...whose, kind: 'said', text: text ?? '' }
  return {
    ...place,
    ...whose,
    kind: 'chose',
    ...(choice === undefined ? {} : { choice }),
    ...(command ? { command } : {}),
    ...(text === undefined ? {} : { text }),
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
