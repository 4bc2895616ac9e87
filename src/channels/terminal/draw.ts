import type { FindingWords, Reply } from '../../vocabulary/reply.ts'
import { type Paint, painter } from './paint.ts'
import { wrap } from './wrap.ts'

/** How a terminal shows things: how wide it is, and whether it has colour. */
export type Look = { readonly width: number; readonly colour: boolean }

/** Replies as the text of a terminal. */
export function draw(replies: readonly Reply[], look: Look): string {
  const paint = painter(look.colour)
  return replies.map(reply => drawOne(reply, { paint, width: look.width })).join('\n\n')
}

type Pen = { readonly paint: Paint; readonly width: number }

function drawOne(reply: Reply, pen: Pen): string {
  switch (reply.kind) {
    case 'finding':
      return reply.words.map(words => finding(words, reply.verdict, pen)).join('\n\n')
    case 'question':
      return question(reply, pen)
    case 'readings':
      return choices({ text: reply.text, labels: reply.offers.map(({ label }) => label) }, pen)
    case 'draft':
      return ticket(reply, pen)
    case 'drafts':
      return reply.titles.join('\n')
    case 'help':
      return [wrap(reply.text, pen.width), ...reply.examples.map(example => `  “${example}”`)].join(
        '\n',
      )
    case 'matrix':
      return matrix(reply)
    case 'echo':
    case 'receipt':
    case 'text':
      return wrap(reply.text, pen.width)
  }
}

function finding(words: FindingWords, verdict: string, { paint, width }: Pen): string {
  const head = `${paint(verdict, words.verdict)} ${paint('dim', `· ${words.product}`)}`
  const source = paint('dim', wrap(words.source, width))
  const notes = words.notes.map(note => wrap(`- ${note}`, width, '  '))
  const next = words.next.map(step => wrap(`→ ${step}`, width, '  '))
  return [head, wrap(words.because, width), source, ...notes, ...next].join('\n')
}

function question(
  { question: asked, lead }: Extract<Reply, { kind: 'question' }>,
  pen: Pen,
): string {
  const labels = asked.choices.map(({ label, meaning }) =>
    meaning ? `${label} ${pen.paint('dim', `→ ${meaning}`)}` : label,
  )
  const head = lead ? `${pen.paint('dim', wrap(lead, pen.width))}\n` : ''
  return head + choices({ text: asked.text, labels, letters: asked.numeric }, pen)
}

type List = {
  readonly text: string
  readonly labels: readonly string[]
  readonly letters?: boolean
}

/** Numbered choices; where a number is itself an answer they carry letters. */
function choices({ text, labels, letters = false }: List, { paint, width }: Pen): string {
  const mark = (at: number) => (letters ? String.fromCharCode(97 + at) : String(at + 1))
  const list = labels.map((label, at) =>
    wrap(`${paint('strong', `${mark(at)})`)} ${label}`, width, '   '),
  )
  return [paint('strong', wrap(text, width)), ...list].join('\n')
}

/** The whole ticket, or a line on how far it is. */
function ticket(
  { title, fields, missing, whole, markdown }: Extract<Reply, { kind: 'draft' }>,
  pen: Pen,
): string {
  if (whole) return markdown.trimEnd()
  return pen.paint(
    'dim',
    wrap(`Ticket “${title}”: ${fields.length} known, ${missing.length} to go.`, pen.width),
  )
}

function matrix({ products, rows }: Extract<Reply, { kind: 'matrix' }>): string {
  return rows
    .map(
      ({ topic, cells }) =>
        `${topic}: ${products.map(product => `${product} ${(cells[product] ?? []).join('/') || '—'}`).join(', ')}`,
    )
    .join('\n')
}
