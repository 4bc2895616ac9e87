import type { Citation, Finding } from '../../vocabulary/finding.ts'
import type { Verdict } from '../../vocabulary/verdict.ts'
import type { TicketDraft } from '../draft.ts'
import type { FieldBook } from '../field-book.ts'
import { amount } from '../known-facts.ts'
import { filled, phrase } from '../phrase.ts'
import type { Pen } from './pen.ts'

/** What the policy says about the matter: verdict in fixed words, document, section, date, and what it rests on. */
export function coverageLines(
  book: FieldBook,
  { finding, assumes = [] }: TicketDraft,
  pen: Pen,
): readonly string[] {
  if (!finding) return [pen.line(phrase(book, 'coverage.none'))]
  const { word, statement } = book.wording.verdicts[finding.verdict]
  const product = book.wording.products[finding.source.product] ?? finding.source.product
  return [
    `${pen.strong(`${word}.`)} ${pen.line(filled(statement, { product }))}`,
    pen.strong(documentLine(book, finding)),
    grounds(book, { finding, assumes }, pen).join('\n'),
  ].filter(Boolean)
}

/** What to read before anything else, where support may decline, and what would make it eligible. */
export function leadLines(book: FieldBook, { finding }: TicketDraft, pen: Pen): readonly string[] {
  if (!finding) return []
  const { word, lead, instead = [] } = book.wording.verdicts[finding.verdict]
  if (!lead) return []
  return [
    `${pen.strong(`${word}.`)} ${pen.line(lead)}`,
    ...instead.map(way => `- ${pen.line(way)}`),
  ].map(pen.quote)
}

function documentLine(book: FieldBook, { source }: Finding): string {
  const { title, date } = source
  return date
    ? phrase(book, 'coverage.dated', { title, date })
    : phrase(book, 'coverage.undated', { title })
}

type Judged = { readonly finding: Finding; readonly assumes: readonly string[] }

function grounds(book: FieldBook, { finding, assumes }: Judged, pen: Pen): readonly string[] {
  const bullet = (line: string) => `- ${pen.line(line)}`
  const { address } = finding.source
  const after = [
    ...(address ? [phrase(book, 'coverage.address', { address })] : []),
    phrase(book, 'coverage.live'),
  ]
  return [
    ...[...findings(book, finding), ...conditions(book, finding)].map(bullet),
    ...assumptions(book, { finding, assumes }).map(bullet),
    ...after.map(bullet),
  ]
}

/** What the document says. */
function findings(book: FieldBook, finding: Finding): readonly string[] {
  const cite = (id: 'coverage.cite' | 'coverage.also') => (citation: Citation) =>
    phrase(book, id, { say: citation.say, section: citation.section })
  return [
    ...finding.citations.map(cite('coverage.cite')),
    ...(finding.strength === 'can' ? [phrase(book, 'coverage.can')] : []),
    ...margin(book, finding),
    ...finding.also.map(cite('coverage.also')),
    ...disputes(book, finding),
  ]
}

/** What would change the verdict. */
function conditions(book: FieldBook, { conditions: open = [], provisos }: Finding) {
  const word = (verdict: Verdict) => book.wording.verdicts[verdict].word
  return [
    ...open.map(({ label, verdict }) =>
      phrase(book, 'coverage.condition', { label, verdict: word(verdict) }),
    ),
    ...provisos
      .filter(({ kind }) => kind !== 'standing')
      .map(({ kind, say, verdict }) =>
        phrase(book, lifts(kind, verdict) ? 'coverage.lifted' : `coverage.${kind}`, {
          say,
          verdict: word(verdict),
        }),
      ),
  ]
}

/** An exception that lifts a rule without answering by itself. */
function lifts(kind: string, verdict: Verdict): boolean {
  return kind === 'exception' && verdict === 'silent'
}

/** What is taken for granted: in a few words each where somebody has them, else in the document's. */
function assumptions(book: FieldBook, { finding, assumes }: Judged): readonly string[] {
  const standing = finding.provisos.filter(({ kind }) => kind === 'standing')
  if (standing.length === 0) return []
  if (assumes.length > 0) return [phrase(book, 'coverage.assumes', { list: assumes.join('; ') })]
  return [phrase(book, 'coverage.standing', { list: standing.map(({ say }) => say).join(' ') })]
}

function margin(book: FieldBook, { margin: far }: Finding): readonly string[] {
  if (!far) return []
  const { value, bound, unit } = far
  return [phrase(book, 'coverage.margin', { value: amount(value), bound, unit })]
}

function disputes(book: FieldBook, finding: Finding): readonly string[] {
  return finding.disputes.map(({ readings: [first = '', second = ''], answer }) =>
    phrase(book, 'coverage.dispute', { first, second, answer }),
  )
}
