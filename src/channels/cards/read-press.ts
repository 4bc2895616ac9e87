import { z } from 'zod'
import { commands } from '../../vocabulary/command.ts'
import { beside, cardVersion, inputMark, type Press } from './press.ts'

/** A button that was pressed, with what was typed into its card. */
export type Pressed = Press & { readonly form?: Readonly<Record<string, string>> }

const longest = { id: 400, text: 4_000, input: 100_000 } as const
const id = z.string().max(longest.id).optional()
const text = z.string().max(longest.text).optional()

const press = z.object({
  version: z.literal(cardVersion),
  about: id,
  owner: id,
  choice: id,
  command: z.enum(commands).optional(),
  text,
  draft: id,
  drawn: text,
  say: text,
  said: z.literal('value').optional(),
  edit: id,
  asked: text,
  chosen: text,
})

const data = z.object({ remit: z.looseObject({ version: z.number() }) })

/**
 * What a pressed button means, from the data that came back with it, which a stranger may have made. `outdated` is a
 * button of a card that an older or newer Remit drew; nothing comes back where it is no button of ours.
 */
export function readPress(received: unknown): Pressed | 'outdated' | undefined {
  const ours = data.safeParse(received)
  if (!ours.success) return undefined
  const read = press.safeParse(ours.data.remit)
  if (!read.success) return 'outdated'
  return withInputs(read.data as Press, received as Readonly<Record<string, unknown>>)
}

function withInputs(pressed: Press, inputs: Readonly<Record<string, unknown>>): Pressed {
  if (pressed.said) return { ...pressed, text: typed(inputs[beside.value]) }
  if (pressed.draft !== undefined)
    return { ...pressed, form: { ...blank(pressed), ...formOf(inputs) } }
  const picked = typed(inputs[beside.choice])
  return pressed.choice === undefined && picked !== '' ? { ...pressed, choice: picked } : pressed
}

function blank({ drawn = '' }: Pressed): Readonly<Record<string, string>> {
  return Object.fromEntries(drawn.split(' ').flatMap(field => (field ? [[field, '']] : [])))
}

function formOf(inputs: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(inputs)
      .filter(([name]) => name.startsWith(inputMark))
      .map(([name, value]) => [name.slice(inputMark.length), typed(value)]),
  )
}

function typed(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, longest.input) : ''
}
