import type { Reply } from '../../vocabulary/reply.ts'
import { seenByOthers } from '../../vocabulary/seen-by-others.ts'
import {
  actions,
  type Block,
  type Control,
  context,
  limits,
  pushButton,
  section,
} from './blocks/block.ts'
import { draftBlocks, draftList, receiptBlocks } from './blocks/draft.ts'
import { findingBlocks } from './blocks/finding.ts'
import { isCut, shortened } from './blocks/long.ts'
import { holderOf, type Look } from './blocks/look.ts'
import { matrixBlocks } from './blocks/matrix.ts'
import { offerBlocks, questionBlocks } from './blocks/question.ts'
import { escaped } from './escape.ts'
import { plainOf } from './plain.ts'
import { blockIdOf, controls } from './press.ts'
import { words } from './words.ts'

export type { Look } from './blocks/look.ts'

/** A message of Slack: its text says the whole answer where blocks are not shown. */
export type Drawn = { readonly text: string; readonly blocks: readonly Block[] }

/** What one message holds. Slack refuses more than about 13,200 characters, whatever is written of it. */
const most = { blocks: 50, characters: 12_500, messages: 4 } as const

/** Replies as messages: one, unless they are more than one holds. Nothing where there is nothing to say. */
export function draw(replies: readonly Reply[], look: Look): readonly Drawn[] {
  const blocks = replies.flatMap((reply, at) => drawOne(reply, at, look))
  const text = plainOf(replies)
  const parts = packed(blocks)
  const [about] = replies.flatMap(reply => reply.about ?? [])
  const shown = parts.slice(0, most.messages)
  const rest = parts.length > shown.length && about !== undefined
  return shown.map((part, at) => ({
    text: at === 0 ? text : words.more(part.length),
    blocks:
      rest && at === most.messages - 1
        ? [...part.slice(0, -1), actions([allButton], blockIdOf({ ...look, about }, 'rest'))]
        : part,
  }))
}

/** Opens all that the message got, wherever a part of it was left out. */
const allButton = pushButton(words.showAll, { id: controls.all, value: controls.all })

function drawOne(reply: Reply, at: number, look: Look): readonly Block[] {
  const asks = reply.kind === 'question' || reply.kind === 'readings'
  const said = saidBy(reply, look)
  const cut = reply.about !== undefined && isCut(said)
  const row = [...(cut ? [allButton] : []), ...buttonsOf(reply)]
  const blocks =
    row.length === 0 ? said : withRow(said, row, blockIdOf(holderOf(look, reply), `buttons-${at}`))
  return [...blocks, ...(asks && look.channel ? [context(words.mention)] : [])]
}

function buttonsOf({ buttons = [] }: Reply): readonly Control[] {
  return buttons.map(({ command, label, text }) =>
    pushButton(label, {
      id: `${command === 'enter-value' ? controls.value : controls.command}:${command}`,
      value: text ?? command,
    }),
  )
}

/** Buttons stand beside the choices of a question, else in a row of their own. */
function withRow(
  blocks: readonly Block[],
  row: readonly Control[],
  blockId: string,
): readonly Block[] {
  const last = blocks.at(-1)
  if (last?.type !== 'actions' || !last.block_id?.startsWith('choices'))
    return [...blocks, actions(row, blockId)]
  return [...blocks.slice(0, -1), { ...last, elements: [...last.elements, ...row] }]
}

function saidBy(reply: Reply, look: Look): readonly Block[] {
  const holder = holderOf(look, reply)
  switch (reply.kind) {
    case 'finding':
      return findingBlocks(reply)
    case 'question':
      return questionBlocks(reply, holder)
    case 'readings':
      return offerBlocks(reply, holder)
    case 'draft':
      return draftBlocks(reply, holder)
    case 'drafts':
      return draftList(reply, holder)
    case 'receipt':
      return receiptBlocks(reply, holder)
    case 'matrix':
      return matrixBlocks(reply)
    case 'shared':
      return [...sharedHead(reply), section(paragraph(reply.text))]
    case 'share':
      return [
        context(escaped(reply.text)),
        ...seenByOthers(reply).flatMap(one =>
          one.kind === 'draft' ? draftBlocks(one, holder, 'shared') : saidBy(one, look),
        ),
      ]
    case 'help':
      return [section(paragraph([reply.text, ...reply.examples.map(one => `• ${one}`)].join('\n')))]
    case 'echo':
      return [context(escaped(reply.text))]
    case 'text':
      return [section(paragraph(reply.text))]
  }
}

/** Whose message was read, and how it begins. */
function sharedHead({ author, quote }: Extract<Reply, { kind: 'shared' }>): readonly Block[] {
  const quoted = escaped(quote)
    .split('\n')
    .map(line => `>${line}`)
    .join('\n')
  const head = author && /^[A-Z0-9]{1,30}$/.test(author) ? `*${words.from(author)}*\n` : ''
  return [section(`${head}${shortened(quoted, 1500)}`)]
}

function paragraph(text: string): string {
  return shortened(escaped(text), limits.section) || '—'
}

/** Blocks in messages, as few as hold them; controls stay with what they are about where they can. */
function packed(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const parts: Block[][] = []
  let size = 0
  for (const block of blocks) {
    const weight = JSON.stringify(block).length
    const last = parts.at(-1)
    const fits = last && last.length < most.blocks && size + weight <= most.characters
    if (fits) last.push(block)
    else parts.push([block])
    size = fits ? size + weight : weight
  }
  return parts
}
