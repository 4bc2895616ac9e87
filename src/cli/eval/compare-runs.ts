import type { Baseline } from './baseline.ts'
import { threePlaces } from './figure.ts'
import { beginning, type Result } from './results.ts'
import type { Section } from './section.ts'

/** What got better and what got worse since a run that was kept, message by message. */
export type Comparison = Section & { readonly better: number; readonly worse: number }

/** Compares a run with one that was kept. */
export function compareWith(
  before: Baseline,
  now: Baseline,
  results: readonly Result[],
): Comparison {
  const changes = results.flatMap(result => changeOf(result, { before, now }))
  const better = changes.filter(({ right }) => right)
  const worse = changes.filter(({ right }) => !right)
  const figures = figureChanges(before, now)
  const [added, gone] = [missing(now, before), missing(before, now)]
  const counts = `${better.length} better, ${worse.length} worse, ${added} new, ${gone} gone`
  return {
    name: 'baseline',
    data: { figures, better, worse, added, gone },
    lines: [
      `Against the baseline: ${counts}`,
      ...figures.map(
        ({ name, before: was, now: is }) => `  ${name}  ${threePlaces(was)} → ${threePlaces(is)}`,
      ),
      ...listed('Better', better),
      ...listed('Worse', worse),
    ],
    better: better.length,
    worse: worse.length,
  }
}

type Runs = { readonly before: Baseline; readonly now: Baseline }
type Change = {
  readonly id: string
  readonly right: boolean
  readonly before: string
  readonly now: string
  readonly want: string
  readonly text: string
}

function changeOf({ id, text, wanted }: Result, { before, now }: Runs): readonly Change[] {
  const [was, is] = [before.answers[id], now.answers[id]]
  if (!was || !is || was.right === is.right) return []
  return [
    {
      id,
      right: is.right,
      before: was.got,
      now: is.got,
      want: wanted.words,
      text: beginning(text),
    },
  ]
}

function listed(title: string, changes: readonly Change[]): readonly string[] {
  if (changes.length === 0) return []
  const lines = changes.flatMap(({ id, before, now, want, text }) => [
    `  ${id}  ${before} → ${now}, want ${want}`,
    `    ${text}`,
  ])
  return [title, ...lines]
}

function figureChanges({ figures: before }: Baseline, { figures: now }: Baseline) {
  return Object.entries(now).flatMap(([name, is]) => {
    const was = before[name]
    return was === undefined || was === is ? [] : [{ name, before: was, now: is }]
  })
}

function missing({ answers }: Baseline, { answers: others }: Baseline): number {
  return Object.keys(answers).filter(id => !Object.hasOwn(others, id)).length
}
