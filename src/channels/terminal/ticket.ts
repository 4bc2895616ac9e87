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
  const rule = pen.paint('dim', '─'.repeat(Math.min(pen.width, widestRule)))
  return [rule, ...body(markdown.trimEnd(), pen), rule].join('\n')
}

const widestRule = 72

/** Markdown that reads the same when it is copied: only words move to another line, and none within a fence. */
function body(markdown: string, pen: Pen): readonly string[] {
  let fence = ''
  return markdown.split('\n').map(line => {
    const run = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    const within = fence !== '' || run !== ''
    if (fence === '') fence = run
    else if (run.startsWith(fence)) fence = ''
    return within ? line : prose(line, pen)
  })
}

/** What would become a mark of Markdown at the start of a line. */
const beforeMark = / (?=(?:[-+*>#=]+|\d+[.)])(?: |$))/g

function prose(line: string, { paint, width }: Pen): string {
  if (line.startsWith('#')) return paint('strong', line)
  return wrap(line.replace(beforeMark, tied), width, hang(line)).replaceAll(tied, ' ')
}

/** Stands for a space that must not become the end of a line. */
const tied = '\ue000'

/** Quotes go on as quotes, and items of a list under their first word. */
function hang(line: string): string {
  const [, quote = '', item = ''] = /^(> )?(\s*(?:- |\d+\. ))?/.exec(line) ?? []
  return quote + ' '.repeat(item.length)
}
