import type { FindingWords, Reply } from '../../vocabulary/reply.ts'
import type { Pen } from './pen.ts'
import { plainly } from './plain-text.ts'
import { wrap } from './wrap.ts'

type Found = { readonly verdict: string; readonly words: FindingWords }

/**
 * Findings, the verdict first. Products of one verdict stand under one head, and what is the same for all of them is
 * said once, at the end.
 */
export function drawFindings(
  reply: Pick<Extract<Reply, { kind: 'finding' }>, 'findings' | 'words'>,
  pen: Pen,
): string {
  const found = reply.words.map((words, at) => ({
    verdict: reply.findings[at]?.verdict ?? 'none',
    words: plainly(words),
  }))
  const heads = [...new Set(found.map(({ words }) => words.verdict))]
  return heads
    .map(head =>
      group(
        found.filter(({ words }) => words.verdict === head),
        pen,
      ),
    )
    .join('\n\n')
}

function group(found: readonly Found[], pen: Pen): string {
  const [first] = found
  if (!first) return ''
  if (found.length === 1) return single(first, pen)
  const notes = shared(found, 'notes')
  const next = shared(found, 'next')
  return [
    pen.paint(first.verdict, first.words.verdict),
    ...found.map(({ words }) => member(words, { notes, next }, pen)),
    ...notes.map(note => drawNote(note, pen)),
    ...next.map(step => drawStep(step, pen)),
  ].join('\n')
}

function single({ verdict, words }: Found, pen: Pen): string {
  const { paint, width } = pen
  return [
    wrap(`${paint(verdict, words.verdict)} · ${paint('strong', words.product)}`, width, '  '),
    ...reasons(words, pen),
    ...words.notes.map(note => drawNote(note, pen)),
    ...words.next.map(step => drawStep(step, pen)),
  ].join('\n')
}

type Shared = { readonly notes: readonly string[]; readonly next: readonly string[] }

/** One product of several: what is said of it alone. */
function member(words: FindingWords, said: Shared, pen: Pen): string {
  return [
    pen.paint('strong', wrap(words.product, pen.width)),
    ...reasons(words, pen),
    ...words.notes.filter(note => !said.notes.includes(note)).map(note => drawNote(note, pen)),
    ...words.next.filter(step => !said.next.includes(step)).map(step => drawStep(step, pen)),
  ].join('\n')
}

function reasons({ because, source }: FindingWords, { paint, width }: Pen): readonly string[] {
  return [wrap(`  ${because}`, width, '  '), paint('dim', wrap(`  ${source}`, width, '  '))]
}

/** What every finding says alike. */
function shared(found: readonly Found[], key: 'notes' | 'next'): readonly string[] {
  const [first, ...others] = found
  const said = first?.words[key] ?? []
  return said.filter(text => others.every(({ words }) => words[key].includes(text)))
}

function drawNote(note: string, { width }: Pen): string {
  return wrap(`  • ${note}`, width, '    ')
}

function drawStep(step: string, { paint, width }: Pen): string {
  return paint('step', wrap(`→ ${step}`, width, '  '))
}
