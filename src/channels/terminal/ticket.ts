import type { DraftField } from '../../vocabulary/draft.ts'
import type { Reply } from '../../vocabulary/reply.ts'
import type { Pen } from './pen.ts'
import { wrap } from './wrap.ts'

/** The ticket between two rules, as Markdown to copy; its fields, to be corrected; or a line on how far it is. */
export function drawDraft(draft: Draft, pen: Pen): string {
  const { title, view, completeness, markdown } = draft
  if (view === 'form') return drawForm(draft, pen)
  if (view === 'progress') {
    const far = `Ticket “${title}”: ${completeness.filled} of ${completeness.required}.`
    return pen.paint('dim', wrap(far, pen.width))
  }
  const rule = pen.paint('dim', '─'.repeat(Math.min(pen.width, widestRule)))
  return [rule, ...body(markdown.trimEnd(), pen), rule].join('\n')
}

/** Each draft with its number: its title, how far it is, and where it lives. */
export function drawDrafts({ drafts }: Extract<Reply, { kind: 'drafts' }>, pen: Pen): string {
  const lines = drafts.flatMap(({ title, stage, completeness, place }, at) => [
    `${at + 1}) ${title} (${stage}, ${completeness.filled} of ${completeness.required})`,
    ...(place === undefined ? [] : [`   ${place}`]),
  ])
  return lines.map(text => wrap(text, pen.width, '   ')).join('\n')
}

type Draft = Extract<Reply, { kind: 'draft' }>

/** A terminal has no form: each field with its value, and what is wrong with it. */
function drawForm({ sections }: Draft, pen: Pen): string {
  const lines = sections.flatMap(({ heading, notes = [], fields }) => [
    pen.paint('strong', heading),
    ...notes.map(note => wrap(`  ${note}`, pen.width, '    ')),
    ...fields.flatMap(field => drawField(field, pen)),
  ])
  return lines.join('\n')
}

function drawField({ label, value, required, problem }: DraftField, pen: Pen): readonly string[] {
  if (value === undefined && !required && problem === undefined) return []
  const known = wrap(`  ${label}: ${value ?? '—'}`, pen.width, '    ')
  return problem === undefined ? [known] : [known, wrap(`    ! ${problem}`, pen.width, '      ')]
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
