import type { Reply } from '../../vocabulary/reply.ts'
import type { Pen } from './pen.ts'
import { wrap } from './wrap.ts'

/** The whole ticket between two rules, as Markdown to copy; or a line on how far it is. */
export function drawDraft(draft: Extract<Reply, { kind: 'draft' }>, pen: Pen): string {
  const { title, fields, missing, whole, markdown } = draft
  if (!whole) {
    const far = `Ticket “${title}”: ${fields.length} known, ${missing.length} to go.`
    return pen.paint('dim', wrap(far, pen.width))
  }
  const rule = pen.paint('dim', '─'.repeat(Math.min(pen.width, 72)))
  return [
    rule,
    ...markdown
      .trimEnd()
      .split('\n')
      .map(line => tinted(line, pen)),
    rule,
  ].join('\n')
}

/** A line of Markdown as it is; headings stand out. */
function tinted(line: string, { paint }: Pen): string {
  return line.startsWith('#') ? paint('strong', line) : line
}
