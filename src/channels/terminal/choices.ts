import type { Reply } from '../../vocabulary/reply.ts'
import type { Pen } from './pen.ts'
import { columns, flow, wrap } from './wrap.ts'

/** One choice: what is typed to take it, what it says, and what it would mean. */
type Row = {
  readonly mark: string
  readonly label: string
  readonly verdict: string
  readonly meaning: string
}

/** More choices than this are grouped by what they mean. */
const mostRows = 8

/** A question: why it is asked, and its choices with what each would mean. */
export function drawQuestion(
  { question, lead }: Extract<Reply, { kind: 'question' }>,
  pen: Pen,
): string {
  const rows = question.choices.map(({ label, means = '', meaning = '' }, at) => ({
    mark: question.numeric ? letter(at) : `${at + 1})`,
    label,
    verdict: means,
    meaning,
  }))
  return [...headOf(lead, pen), asked(question.text, pen), ...list(rows, pen)].join('\n')
}

/** Readings to choose from. */
export function drawOffers(
  { text, offers }: Extract<Reply, { kind: 'readings' }>,
  pen: Pen,
): string {
  const rows = offers.map(({ label, verdict, meaning }, at) => ({
    mark: `${at + 1})`,
    label,
    verdict,
    meaning,
  }))
  return [asked(text, pen), ...list(rows, pen)].join('\n')
}

/** Where a number is itself an answer, choices carry letters. */
function letter(at: number): string {
  return `${String.fromCharCode(97 + at)})`
}

function headOf(lead: string | undefined, { paint, width }: Pen): readonly string[] {
  if (!lead) return []
  const [verdict = '', ...rest] = lead.split(' · ')
  const head = [paint('ask', verdict), ...rest.map(part => paint('strong', part))].join(' · ')
  return [wrap(head, width, '  ')]
}

function asked(text: string, { paint, width }: Pen): string {
  return paint('strong', wrap(text, width))
}

function list(rows: readonly Row[], pen: Pen): readonly string[] {
  const [only, ...others] = rows
  if (only && others.length === 0 && only.meaning === '')
    return [pen.paint('dim', wrap(`  ${only.label}`, pen.width))]
  if (rows.length > mostRows) return grouped(rows, pen)
  const widest = (key: 'mark' | 'label') => Math.max(...rows.map(row => columns(row[key])))
  const [marks, labels] = [widest('mark'), widest('label')]
  const meanings = Math.max(...rows.map(({ meaning }) => columns(meaning)))
  const fits = 2 + marks + 1 + labels + 4 + meanings <= pen.width
  return rows.map(row => one(row, { marks, labels: fits ? labels : 0 }, pen))
}

type Widths = { readonly marks: number; readonly labels: number }

/** A choice in a line, what it means in a column of its own where there is room. */
function one(row: Row, { marks, labels }: Widths, { paint, width }: Pen): string {
  const { mark, label, verdict, meaning } = row
  const start = `  ${' '.repeat(marks - columns(mark))}${paint('strong', mark)} ${label}`
  if (meaning === '') return wrap(start, width, ' '.repeat(marks + 3))
  const space = ' '.repeat(Math.max(0, labels - columns(label)))
  return wrap(`${start}${space} → ${paint(verdict, meaning)}`, width, ' '.repeat(marks + 3))
}

/** Many choices side by side, under what they would mean; the numbers run on. */
function grouped(rows: readonly Row[], pen: Pen): readonly string[] {
  const heads = [...new Set(rows.map(({ meaning }) => meaning))]
  return heads.flatMap(head => {
    const group = rows.filter(({ meaning }) => meaning === head)
    const items = group.map(({ mark, label }) => `${pen.paint('strong', mark)} ${label}`)
    if (head === '') return items
    return [`→ ${pen.paint(group[0]?.verdict ?? '', head)}`, flow(items, pen.width, '   ')]
  })
}
