import { createHash } from 'node:crypto'
import { z } from 'zod'
import { fieldIn } from '../blocks/form.ts'
import type { Ears, Heard } from './heard.ts'
import { messageOf } from './heard.ts'
import type { Action, Submission, View } from './interaction.ts'
import { teamsOf } from './shortcut.ts'
import { routeOf, type Way } from './ways.ts'

const way = z.object({
  channel: z.string(),
  thread: z.string().optional(),
  alone: z.string().optional(),
  url: z.string().optional(),
  until: z.number().optional(),
})

const metadata = z.object({
  conversation: z.string(),
  visibility: z.enum(['private', 'channel']),
  way,
  about: z.string().optional(),
  draft: z.string().optional(),
  shareable: z.literal(true).optional(),
})

/** What a modal carries from where it was opened to where it is sent: at most 3,000 characters. */
export type Metadata = {
  readonly conversation: string
  readonly visibility: 'private' | 'channel'
  readonly way: Way
  readonly about?: string
  readonly draft?: string
  readonly shareable?: true
}

/** An input of an open form that changed: its value is kept at once, so that closing the form loses nothing. */
export function hearInput(body: Action, view: View, ears: Ears): Heard | undefined {
  const [{ block_id: block, action_ts: at, value, selected_option: option } = noAction] =
    body.actions
  const field = fieldIn(block)
  if (field === undefined) return undefined
  const entered = value ?? option?.value ?? ''
  const what = {
    kind: 'filled' as const,
    form: { [field]: entered },
    id: `${view.id}:${field}:${at}`,
  }
  const heard = hearForm({ ...body, view }, what, ears)
  return heard && { ...heard, silent: true }
}

const noAction = { block_id: '', action_ts: '', value: '', selected_option: undefined }

/** A modal that was sent: a ticket's form, or one value; sent again unchanged it is the same message. */
export function hearSubmission(body: Submission, ears: Ears): Heard | undefined {
  const { view } = body
  const form = entriesOf(view)
  const id = `${view.id}:${hashOf(form)}`
  if (Object.hasOwn(form, 'value'))
    return hearForm(body, { kind: 'said', text: form.value ?? '', id }, ears)
  const heard = hearForm(body, { kind: 'filled', form, id }, ears)
  return heard && { ...heard, modal: true }
}

type What =
  | { readonly kind: 'said'; readonly text: string; readonly id: string }
  | {
      readonly kind: 'filled'
      readonly form: Readonly<Record<string, string>>
      readonly id: string
    }

function hearForm(
  body: Pick<Submission, 'user' | 'team' | 'view'>,
  what: What,
  ears: Ears,
): Heard | undefined {
  const carried = carriedBy(body.view)
  if (!carried) return undefined
  const { conversation, visibility, draft, about, shareable } = carried
  const named = what.kind === 'filled' && draft ? { form: { ...what.form, draft } } : {}
  const teams = teamsOf(body)
  const message = messageOf(
    {
      tenant: teams.person,
      person: body.user.id,
      conversation,
      visibility,
      route: routeOf(carried.way),
      ...what,
      ...named,
      ...(about && what.kind === 'said' ? { about } : {}),
      ...(shareable ? { shareable } : {}),
    },
    ears,
  )
  return { message, way: carried.way, teams }
}

function carriedBy({ private_metadata: text }: View): Metadata | undefined {
  try {
    const read = metadata.safeParse(JSON.parse(text))
    return read.success ? (read.data as Metadata) : undefined
  } catch {
    return undefined
  }
}

/** Every input that has an id of ours, by field; empty ones as `''`. */
function entriesOf({ state }: View): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(state.values).flatMap(([block, inputs]) => {
      const field = fieldIn(block)
      const [input] = Object.values(inputs)
      return field === undefined || !input
        ? []
        : [[field, input.value ?? input.selected_option?.value ?? '']]
    }),
  )
}

function hashOf(form: Readonly<Record<string, string>>): string {
  return createHash('sha256').update(JSON.stringify(form)).digest('hex').slice(0, 16)
}
