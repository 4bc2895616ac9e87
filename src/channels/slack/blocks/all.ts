import type { types } from '@slack/bolt'
import type { DraftField } from '../../../vocabulary/draft.ts'
import type { Reply } from '../../../vocabulary/reply.ts'
import { cleaned, escaped } from '../escape.ts'
import { said } from '../plain.ts'
import { words } from '../words.ts'
import { type Block, clip, limits, plain, section } from './block.ts'

/** What one block of a modal holds, how many blocks, and how much Slack takes of all in one view. */
const most = { piece: 2_500, blocks: 99, characters: 150_000 } as const

/** A modal with all that replies say, where a message showed a part. */
export function allView(replies: readonly Reply[]): types.ModalView {
  const blocks = replies.flatMap(blocksOf)
  return {
    type: 'modal',
    title: plain(words.all.title, 24),
    close: plain(words.form.close, 24),
    blocks: blocks.length > 0 ? limited(blocks) : [section(words.all.gone)],
  }
}

function blocksOf(reply: Reply): readonly Block[] {
  if (reply.kind !== 'draft') return paragraphs(said(reply))
  if (reply.view === 'text') return printed(reply.markdown)
  return reply.sections.flatMap(({ heading, fields }) => {
    const told = fields.flatMap(fieldBlocks)
    return told.length === 0 ? [] : [section(`*${escaped(heading)}*`), ...told]
  })
}

/** A ticket's text leaves out most of a long log; its field holds all of it. */
function fieldBlocks({ label, value }: DraftField): readonly Block[] {
  if (value === undefined) return []
  const isLong = value.includes('\n') || value.length > longestLine
  return isLong
    ? [section(`${escaped(label)}:`), ...printed(value)]
    : paragraphs(`${label}: ${value}`)
}

const longestLine = 300

function paragraphs(text: string): readonly Block[] {
  return pieces(text).map(piece => section(clip(escaped(piece), limits.section)))
}

function printed(text: string): readonly Block[] {
  return pieces(cleaned(text)).map(preformatted)
}

function preformatted(text: string): Block {
  const elements = [{ type: 'text' as const, text }]
  return { type: 'rich_text', elements: [{ type: 'rich_text_preformatted', elements }] }
}

/** Text in pieces that a block holds, each of whole lines where lines are not too long. */
function pieces(text: string): readonly string[] {
  const found: string[] = []
  for (let rest = text; rest !== ''; ) {
    const line = rest.lastIndexOf('\n', most.piece)
    const end = rest.length <= most.piece ? rest.length : line > 0 ? line : whole(rest)
    found.push(rest.slice(0, end))
    rest = rest.slice(end).replace(/^\n/, '')
  }
  return found.filter(piece => piece.trim() !== '')
}

/** Where a piece ends that has no lines: never within a character. */
function whole(text: string): number {
  return /[\uD800-\uDBFF]$/.test(text.slice(0, most.piece)) ? most.piece - 1 : most.piece
}

function limited(blocks: readonly Block[]): Block[] {
  let size = 0
  const fits = blocks.slice(0, most.blocks).filter(block => {
    size += JSON.stringify(block).length
    return size <= most.characters
  })
  const left = blocks.length - fits.length
  return left === 0 ? fits : [...fits, section(words.all.rest)]
}
