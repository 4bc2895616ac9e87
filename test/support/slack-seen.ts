import type { Seen } from '../channels/contract.ts'
import { problemsOf } from './slack-blocks.ts'
import type { SlackCall } from './slack-double.ts'
import { interaction, type SlackRequest } from './slack-requests.ts'

type Option = { readonly value: string; readonly text: { readonly text: string } }
type Control = {
  readonly type: string
  readonly action_id: string
  readonly value?: string
  readonly text?: { readonly text: string }
  readonly options?: readonly Option[]
}
type Shown = {
  readonly type: string
  readonly block_id?: string
  readonly text?: { readonly text: string }
  readonly elements?: readonly unknown[]
}

/** What a person sees of messages that were posted. */
export function seenIn(calls: readonly SlackCall[]): Seen {
  const posted = calls.filter(({ method }) => posts.includes(method))
  const blocks = posted.flatMap(blocksOf)
  const controls = blocks.flatMap(controlsOf)
  const text = blocks.flatMap(textsIn).map(unescaped).join('\n')
  const open = posted.filter(({ body }) => JSON.stringify(body.channel ?? '').startsWith('"C'))
  return {
    text,
    choices: controls.flatMap(choicesOf),
    buttons: controls.filter(isButton).flatMap(({ text: label }) => label?.text ?? []),
    open: open.flatMap(blocksOf).flatMap(textsIn).map(unescaped).join('\n'),
    problems: posted.flatMap(call => problemsOf(call.body)),
  }
}

const posts = ['chat.postMessage', 'chat.postEphemeral', 'respond']

/**
 * The press of a button by its label, or of a choice by its id, among messages that were posted, the newest first; of a
 * choice that none of them has, as somebody would forge it.
 */
export function pressed(
  calls: readonly SlackCall[],
  which: { readonly label?: string; readonly choice?: string },
  more: Readonly<Record<string, unknown>>,
): SlackRequest {
  const press = (action: object, block_id: string | undefined) =>
    interaction({
      type: 'block_actions',
      container: { type: 'message' },
      actions: [{ ...action, block_id, action_ts: '1' }],
      ...more,
    })
  const blocks = calls.flatMap(blocksOf)
  const found = blocks.flatMap(block =>
    controlsOf(block).flatMap(control => {
      const action = actionOn(control, which)
      return action ? [press(action, block.block_id)] : []
    }),
  )
  if (found[0]) return found[0]
  const forged = blocks.find(block => controlsOf(block).flatMap(choicesOf).length > 0)
  if (which.choice !== undefined && forged)
    return press({ action_id: 'choice:0', type: 'button', value: which.choice }, forged.block_id)
  throw new Error(`nothing to press for ${JSON.stringify(which)}`)
}

function actionOn(
  control: Control,
  { label, choice }: { readonly label?: string; readonly choice?: string },
): object | undefined {
  const { action_id, type, value, options = [], text } = control
  if (label !== undefined) return text?.text === label ? { action_id, type, value } : undefined
  const option = options.find(one => one.value === choice)
  if (option) return { action_id, type, selected_option: option }
  return action_id.startsWith('choice:') && value === choice
    ? { action_id, type, value }
    : undefined
}

function blocksOf({ body }: SlackCall): readonly Shown[] {
  return (body.blocks ?? []) as readonly Shown[]
}

function controlsOf({ type, elements = [] }: Shown): readonly Control[] {
  return type === 'actions' ? (elements as readonly Control[]) : []
}

function choicesOf({ action_id, value, options }: Control): readonly string[] {
  if (options) return options.map(option => option.value)
  return action_id.startsWith('choice:') && value ? [value] : []
}

function isButton({ type, action_id }: Control): boolean {
  return type === 'button' && !action_id.startsWith('choice:')
}

/** Every text within a block but its controls', markup of bold text left out. */
function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  const { text, type, ...rest } = value as { text?: unknown; type?: unknown }
  if (typeof text === 'string') return [type === 'mrkdwn' ? text.replaceAll('*', '') : text]
  return [...textsIn(text), ...Object.values(rest).flatMap(textsIn)]
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
