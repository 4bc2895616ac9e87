import type { z } from 'zod'
import { hearAction } from './heard/action.ts'
import { commandBody, hearCommand } from './heard/command.ts'
import { eventBody, hearEvent } from './heard/event.ts'
import { hearSubmission } from './heard/form.ts'
import type { Ears, Heard } from './heard/heard.ts'
import { actionBody, shortcutBody, submissionBody } from './heard/interaction.ts'
import { hearShortcut } from './heard/shortcut.ts'

export type { Ears, Heard } from './heard/heard.ts'

/** By which name the shortcut on a message comes. */
export const draftShortcut = 'draft_ticket'

/** What a request of Slack says to the bot; nothing where it is not meant for it, or no request we know. */
export function hear(body: unknown, ears: Ears): Heard | undefined {
  return ways.get(kindOf(body))?.(body, ears)
}

/** Every kind of request by its name; a command has none. */
const ways: ReadonlyMap<unknown, (body: unknown, ears: Ears) => Heard | undefined> = new Map([
  ['event_callback', reading(eventBody, hearEvent)],
  ['block_actions', reading(actionBody, hearAction)],
  ['view_submission', reading(submissionBody, hearSubmission)],
  ['message_action', reading(shortcutBody, hearShortcut)],
  [undefined, reading(commandBody, hearCommand)],
])

function kindOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined
}

function reading<Body>(
  form: z.ZodType<Body>,
  said: (body: Body, ears: Ears) => Heard | undefined,
): (body: unknown, ears: Ears) => Heard | undefined {
  return (body, ears) => {
    const read = form.safeParse(body)
    return read.success ? said(read.data, ears) : undefined
  }
}
