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
  const event = eventBody.safeParse(body)
  if (event.success) return hearEvent(event.data, ears)
  const command = commandBody.safeParse(body)
  if (command.success) return hearCommand(command.data, ears)
  const action = actionBody.safeParse(body)
  if (action.success) return hearAction(action.data, ears)
  const submission = submissionBody.safeParse(body)
  if (submission.success) return hearSubmission(submission.data, ears)
  const shortcut = shortcutBody.safeParse(body)
  return shortcut.success ? hearShortcut(shortcut.data, ears) : undefined
}
