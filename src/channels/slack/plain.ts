import type { Reply } from '../../vocabulary/reply.ts'
import { seenByOthers } from '../../vocabulary/seen-by-others.ts'
import { clip } from './blocks/block.ts'
import { escaped } from './escape.ts'

/** Longer texts are cut by Slack in its own way. */
const longest = 3500

/** Replies as plain text with all that was decided, for notifications and for those who listen. */
export function plainOf(replies: readonly Reply[]): string {
  return clip(escaped(replies.map(said).filter(Boolean).join('\n')), longest) || '…'
}

/** A reply in words, all of it; of a ticket only its name and how far it is. */
export function said(reply: Reply): string {
  switch (reply.kind) {
    case 'share':
      return seenByOthers(reply).map(said).join('\n')
    case 'finding':
      return reply.words
        .map(
          ({ verdict, product, because, source }) =>
            `${verdict} · ${product}\n${because}\n${source}`,
        )
        .join('\n')
    case 'question':
      return [reply.lead ?? '', reply.question.text, labels(reply.question.choices)]
        .filter(Boolean)
        .join('\n')
    case 'readings':
      return [reply.text, labels(reply.offers)].join('\n')
    case 'draft':
      return reply.view === 'progress'
        ? reply.completeness.text
        : `${reply.title}: ${reply.completeness.text}`
    case 'drafts':
      return reply.drafts
        .map(({ title, completeness, place = '' }) => `${title}: ${completeness.text} ${place}`)
        .join('\n')
    case 'help':
      return [reply.text, ...reply.examples].join('\n')
    case 'matrix':
      return tableText(reply)
    case 'echo':
    case 'receipt':
    case 'shared':
    case 'text':
      return reply.text
  }
}

function labels(options: readonly { readonly label: string; readonly meaning?: string }[]): string {
  return options
    .map(({ label, meaning }) => `• ${label}${meaning ? ` → ${meaning}` : ''}`)
    .join('\n')
}

function tableText({ text, rows }: Extract<Reply, { kind: 'matrix' }>): string {
  const lines = rows.map(({ label, cells }) => {
    const said = Object.entries(cells).map(([product, verdicts]) => {
      return `${product}: ${verdicts.join(' / ') || '—'}`
    })
    return `${label}: ${said.join('; ')}`
  })
  return [text, ...lines].join('\n')
}
