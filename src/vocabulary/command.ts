/**
 * What can be asked for by name: with a button, a word after the bot's own, or its label typed. `other-readings` is
 * "not what I asked"; `share` shows what others would see, `post` shows it to them; `enter-value` asks a channel for a
 * small form, whose value comes back as what was said.
 */
export const commands = [
  'help',
  'why',
  'draft',
  'drafts',
  'other-readings',
  'share',
  'post',
  'enter-value',
  'answer-again',
  'matrix',
  'forget-this',
  'forget-me',
] as const

/** One of {@link commands}. */
export type Command = (typeof commands)[number]

/** A command to press, under a reply. */
export type Button = {
  readonly command: Command
  readonly label: string
  /** Sent along as the text of the message. */
  readonly text?: string
}
