import type { types } from '@slack/bolt'
import { cleaned } from '../escape.ts'

export type Block = types.KnownBlock
export type Control = types.ActionsBlock['elements'][number]

/** What one part of a message may hold, in characters. */
export const limits = { section: 3000, context: 2000, button: 75, option: 75, header: 150 } as const

/** A paragraph of Slack's own markup. Links and names in it are only those that are written as such. */
export function section(text: string): Block {
  return {
    type: 'section',
    text: { type: 'mrkdwn', text: clip(text, limits.section), verbatim: true },
  }
}

/** A small line. */
export function context(text: string): Block {
  return {
    type: 'context',
    elements: [{ type: 'mrkdwn', text: clip(text, limits.context), verbatim: true }],
  }
}

/** Controls in a row. */
export function actions(elements: readonly Control[], blockId: string): Block {
  return { type: 'actions', block_id: blockId, elements: [...elements] }
}

/** A button. What it is for is read out in full where its label had to be cut. */
export function pushButton(
  label: string,
  { id, value, primary = false }: { id: string; value: string; primary?: boolean },
): types.Button {
  return {
    type: 'button',
    text: { ...plain(label, limits.button), emoji: true },
    action_id: id,
    value,
    ...(primary ? { style: 'primary' as const } : {}),
  }
}

/** Text that Slack reads no markup in, as a label: of at most so many characters, and never empty. */
export function plain(text: string, most: number): types.PlainTextElement {
  return { type: 'plain_text', text: clip(cleaned(text), most) || '—' }
}

/** Text of at most so many characters; never ends within one. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
