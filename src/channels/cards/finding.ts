import type { Finding } from '../../vocabulary/finding.ts'
import type { FindingWords } from '../../vocabulary/reply.ts'
import type { Element, TextRun } from './card.ts'
import { block, group, heading, line, run } from './pieces.ts'
import { verdictLook } from './verdict-look.ts'

/** Findings with their words. */
export type Found = {
  readonly findings: readonly Finding[]
  readonly words: readonly FindingWords[]
}

/**
 * Findings in the order in which they are read: verdict, because, section and age, what else to know, the next step.
 * What each of several products says alike is said once, at the end.
 */
export function drawFindings({ findings, words }: Found): readonly Element[] {
  const notes = alike(words, 'notes')
  const next = alike(words, 'next')
  const each = words.flatMap((one, at) =>
    group(
      drawOne(
        {
          ...one,
          notes: one.notes.filter(note => !notes.includes(note)),
          next: one.next.filter(step => !next.includes(step)),
        },
        findings[at],
      ),
      { separator: at > 0 },
    ),
  )
  return [...each, ...notes.flatMap(drawNote), ...next.flatMap(drawStep)]
}

function drawOne(words: FindingWords, finding: Finding | undefined): readonly Element[] {
  const { icon, color } = verdictLook[finding?.verdict ?? 'none']
  return [
    heading(`${icon} ${words.verdict}`, { size: 'medium', color }),
    ...line(words.product, { weight: 'bolder' }),
    ...line(words.because),
    ...(words.source === '' ? [] : [block([sourceRun(words.source, finding)])]),
    ...words.notes.flatMap(drawNote),
    ...words.next.flatMap(drawStep),
  ]
}

function sourceRun(source: string, finding: Finding | undefined): TextRun {
  const address = finding?.source.address
  const link = address?.startsWith('https://')
    ? { selectAction: { type: 'Action.OpenUrl' as const, url: address } }
    : {}
  return run(source, { size: 'small', isSubtle: true, ...link })
}

function drawNote(note: string): readonly Element[] {
  return line(`• ${note}`)
}

function drawStep(step: string): readonly Element[] {
  return line(`→ ${step}`, { weight: 'bolder' })
}

function alike(words: readonly FindingWords[], key: 'notes' | 'next'): readonly string[] {
  const [first, ...others] = words
  if (!first || others.length === 0) return []
  return first[key].filter(text => others.every(other => other[key].includes(text)))
}
