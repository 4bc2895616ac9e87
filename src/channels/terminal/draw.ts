import type { Reply } from '../../vocabulary/reply.ts'
import { seenByOthers } from '../../vocabulary/seen-by-others.ts'
import { drawOffers, drawQuestion } from './choices.ts'
import { drawFindings } from './finding.ts'
import { type Look, type Pen, penFor } from './pen.ts'
import { plainly } from './plain-text.ts'
import { matrixText } from './table.ts'
import { drawDraft, drawDrafts } from './ticket.ts'
import { wrap } from './wrap.ts'

/** Replies as the text of a terminal; short remarks stand close to what they introduce. */
export function draw(replies: readonly Reply[], look: Look): string {
  const pen = penFor(look)
  return replies
    .map((reply, at) => `${drawOne(reply, pen)}${at === replies.length - 1 ? '' : gap(reply)}`)
    .join('')
}

function gap({ kind }: Reply): string {
  return kind === 'echo' || kind === 'text' || kind === 'receipt' ? '\n' : '\n\n'
}

function drawOne(reply: Reply, pen: Pen): string {
  switch (reply.kind) {
    case 'finding':
      return drawFindings(reply, pen)
    case 'question':
      return drawQuestion(plainly(reply), pen)
    case 'readings':
      return drawOffers(plainly(reply), pen)
    case 'draft':
      return drawDraft(plainly(reply), pen)
    case 'drafts':
      return drawDrafts(plainly(reply), pen)
    case 'help':
      return [
        wrap(reply.text, pen.width),
        ...reply.examples.map(example => wrap(`  “${example}”`, pen.width, '   ')),
      ].join('\n')
    case 'matrix':
      return matrix(reply, pen)
    case 'shared':
      return wrap(plainly(`“${reply.quote}”\n${reply.text}`), pen.width)
    case 'share':
      return [
        wrap(reply.text, pen.width),
        ...seenByOthers(reply).map(one => drawOne(one, pen)),
      ].join('\n\n')
    case 'echo':
      return pen.paint('dim', wrap(plainly(reply.text), pen.width))
    case 'receipt':
    case 'text':
      return wrap(plainly(reply.text), pen.width)
  }
}

function matrix(
  { text, products, rows }: Extract<Reply, { kind: 'matrix' }>,
  { width }: Pen,
): string {
  const table = rows.map(({ label, cells }) => [
    label,
    ...products.map(product => (cells[product] ?? []).join(' / ') || '—'),
  ])
  return `${wrap(text, width)}\n\n${matrixText([['topic', ...products], ...table], width)}`
}
