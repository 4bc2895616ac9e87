import type { DraftField, ShownDraft } from '../../vocabulary/draft.ts'
import type { Finding } from '../../vocabulary/finding.ts'
import type { FindingWords, MatrixRow, Reply, Share } from '../../vocabulary/reply.ts'
import { seenByOthers } from '../../vocabulary/seen-by-others.ts'
import { verdictLook } from './verdict-look.ts'
import { words } from './words.ts'

/** Replies as plain text, whole: for a client without cards, and where a card would be too large. */
export function plainText(replies: readonly Reply[]): string {
  return replies
    .map(textOf)
    .filter(text => text !== '')
    .join('\n\n')
}

/** What an answer comes to, in a line or two: for notifications and for the ear. */
export function summary(replies: readonly Reply[], characters: number): string {
  const all = replies.map(gist).filter(text => text !== '')
  const text = (all.length > 0 ? all.join(' ') : plainText(replies)).replaceAll(/\s+/g, ' ').trim()
  return text.length <= characters ? text : `${text.slice(0, characters - 1).trimEnd()}…`
}

function gist(reply: Reply): string {
  switch (reply.kind) {
    case 'share':
      return seenByOthers(reply).map(gist).filter(Boolean).join(' ')
    case 'finding':
      return reply.words
        .map(({ verdict, product, because }) => `${verdict} · ${product}. ${because}`)
        .join(' ')
    case 'question':
      return [reply.lead?.split('\n')[0], reply.question.text].filter(Boolean).join(' ')
    case 'draft':
      return `${reply.title}. ${reply.completeness.text}`
    case 'readings':
    case 'help':
    case 'text':
    case 'receipt':
    case 'shared':
    case 'matrix':
      return reply.text
    case 'echo':
    case 'drafts':
      return ''
  }
}

function textOf(reply: Reply): string {
  switch (reply.kind) {
    case 'finding':
      return findingsText(reply)
    case 'share':
      return [...ownersLine(reply), ...seenByOthers(reply).map(textOf)].join('\n')
    case 'question':
      return [reply.lead ?? '', reply.question.text, ...listed(reply.question.choices)]
        .filter(Boolean)
        .join('\n')
    case 'readings':
      return [reply.text, ...listed(reply.offers)].join('\n')
    case 'draft':
      return draftText(reply)
    case 'drafts':
      return reply.drafts
        .map(({ title, completeness, place }) => [title, completeness.text, place])
        .map(lines => lines.filter(Boolean).join('\n'))
        .join('\n')
    case 'matrix':
      return [reply.text, ...reply.rows.map(row => rowText(row, reply.products))].join('\n')
    case 'shared':
      return [reply.text, `“${reply.quote}”`].join('\n')
    case 'help':
      return [reply.text, ...reply.examples.map(example => `“${example}”`)].join('\n')
    case 'echo':
    case 'receipt':
    case 'text':
      return reply.text
  }
}

/** What its owner is told of what is shared, which stands above it; once it is posted, it is there for others. */
export function ownersLine({ posted, text }: Share): readonly string[] {
  return posted ? [] : [text]
}

function findingsText({
  findings,
  words: all,
}: {
  readonly findings: readonly Finding[]
  readonly words: readonly FindingWords[]
}): string {
  return all
    .map(({ verdict, product, because, source, notes, next }, at) => {
      const { icon } = verdictLook[findings[at]?.verdict ?? 'none']
      const more = [...notes.map(note => `• ${note}`), ...next.map(step => `→ ${step}`)]
      return [`${icon} ${verdict} · ${product}`, because, source, ...more]
        .filter(Boolean)
        .join('\n')
    })
    .join('\n\n')
}

function listed(choices: readonly { readonly label: string; readonly meaning?: string }[]) {
  return choices.map(
    ({ label, meaning }, at) => `${at + 1}) ${label}${meaning ? ` → ${meaning}` : ''}`,
  )
}

/** What a product's cell of a matrix says. */
export function cellText({ cells }: MatrixRow, product: string): string {
  return (cells[product] ?? []).join(' / ') || '—'
}

function rowText(row: MatrixRow, products: readonly string[]): string {
  const cells = products.map(product => `${product}: ${cellText(row, product)}`)
  return `${row.label}: ${cells.join('; ')}`
}

function draftText(draft: Extract<Reply, { kind: 'draft' }>): string {
  if (draft.view === 'text') return draft.markdown
  const lead = `${draft.title} · ${draft.completeness.text}`
  if (draft.view === 'progress') return [lead, draft.completeness.next?.how ?? ''].join('\n').trim()
  return [lead, ...fieldsOf(draft).map(fieldText).filter(Boolean)].join('\n')
}

function fieldsOf({ sections }: ShownDraft): readonly DraftField[] {
  return sections.flatMap(({ fields }) => fields)
}

function fieldText({ label, value, skipped, problem }: DraftField): string {
  const shown = value ?? (skipped ? words.skipped : undefined)
  const said = shown === undefined ? '' : `${label}: ${shown}`
  return [said, problem ? `${label}: ${problem}` : ''].filter(Boolean).join('\n')
}
