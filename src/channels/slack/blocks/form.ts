import type { types } from '@slack/bolt'
import type { DraftField, DraftSection, ShownDraft } from '../../../vocabulary/draft.ts'
import { escaped } from '../escape.ts'
import { controls } from '../press.ts'
import { words } from '../words.ts'
import { type Block, clip, context, plain } from './block.ts'

type Input = types.InputBlock

/** What a form sends where nobody knows. */
const notSure = 'not-sure'

/** What an input of a modal may hold. */
const limits = {
  title: 24,
  label: 2000,
  hint: 2000,
  initial: 3000,
  placeholder: 150,
  option: 75,
  blocks: 100,
}

/** The modal of a ticket: its sections, what is known filled in, what support will ask for marked. */
export function formView(
  { id, completeness, sections }: Pick<ShownDraft, 'id' | 'completeness' | 'sections'>,
  metadata: string,
): types.ModalView {
  const head = context(escaped(completeness.text))
  const blocks = sections.flatMap(section => sectionBlocks(section))
  return {
    ...frame(words.form.title, [head, ...blocks].slice(0, limits.blocks)),
    callback_id: callbacks.ticket,
    private_metadata: JSON.stringify({ ...JSON.parse(metadata), draft: id }),
    submit: plain(words.form.save, limits.title),
  }
}

/** A modal that is there at once, before what it will hold is known. */
export function loadingView(text: string = words.loading): types.ModalView {
  return frame(words.form.title, [context(escaped(text))])
}

/** A modal with one input, for an answer that no button holds. */
export function valueView(question: string, metadata: string): types.ModalView {
  const input: Input = {
    type: 'input',
    block_id: fieldBlock('value'),
    label: plain(question || words.value.label, limits.label),
    element: { type: 'plain_text_input', action_id: controls.value, max_length: 3000 },
  }
  return {
    ...frame(words.value.title, [input]),
    callback_id: callbacks.value,
    private_metadata: metadata,
    submit: plain(words.value.send, limits.title),
  }
}

/** By which name a modal comes back. */
export const callbacks = { ticket: 'ticket', value: 'value' } as const

/** The id of the block of a field, and the field in such an id. */
export function fieldBlock(field: string): string {
  return `field:${field}`
}

export function fieldIn(blockId: string): string | undefined {
  return blockId.startsWith('field:') ? blockId.slice('field:'.length) : undefined
}

function frame(title: string, blocks: readonly Block[]): types.ModalView {
  return {
    type: 'modal',
    title: plain(title, limits.title),
    close: plain(words.form.close, limits.title),
    blocks: [...blocks],
  }
}

function sectionBlocks({ heading, fields }: DraftSection): readonly Block[] {
  const inputs = fields.flatMap(fieldBlocks)
  if (inputs.length === 0) return []
  const title: Block = { type: 'header', text: plain(heading, 150) }
  return [title, ...inputs]
}

/** An input, reporting as it changes; what it cannot hold in full is only named, and stays as it is. */
function fieldBlocks(field: DraftField): readonly Block[] {
  const { label, entered = '', options, hint, required } = field
  if (entered.length > limits.initial)
    return [context(`*${escaped(label)}*\n${escaped(clip(entered, 200))}\n_${words.form.long}_`)]
  const element = options.length > 0 ? choiceInput(field) : textInput(field)
  return [
    {
      type: 'input',
      block_id: fieldBlock(field.field),
      dispatch_action: true,
      optional: true,
      label: plain(required ? `${label} (${words.form.required})` : label, limits.label),
      element,
      ...(hint ? { hint: plain(hint, limits.hint) } : {}),
    },
  ]
}

function textInput({ input, entered, example, max }: DraftField): types.PlainTextInput {
  return {
    type: 'plain_text_input',
    action_id: controls.value,
    multiline: input === 'lines' || input === 'code',
    max_length: Math.min(max, limits.initial),
    dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
    ...(entered ? { initial_value: entered.slice(0, max) } : {}),
    ...(example ? { placeholder: plain(example, limits.placeholder) } : {}),
  }
}

/** Where text can say that nobody knows, a list has to offer it. */
function choiceInput({ options, entered, required }: DraftField): types.StaticSelect {
  const unknown = required ? [{ id: notSure, label: words.form.unknown }] : []
  const all = [...options.slice(0, 99), ...unknown].map(({ id, label }) => ({
    text: plain(label, limits.option),
    value: id,
  }))
  const initial = all.find(({ value }) => value === entered)
  return {
    type: 'static_select',
    action_id: controls.value,
    options: all,
    placeholder: plain(words.select, limits.placeholder),
    ...(initial ? { initial_option: initial } : {}),
  }
}
