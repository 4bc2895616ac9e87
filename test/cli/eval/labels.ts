import type { Answered } from '../../../src/cli/eval/answers.ts'
import { sum } from '../../../src/cli/eval/counts.ts'
import { labelFigures } from '../../../src/cli/eval/label-figures.ts'
import { mark } from '../../../src/cli/eval/mark.ts'
import { type Label, label } from '../../../src/cli/eval/rows.ts'

/** A label as its file has it. */
export type RawLabel = Readonly<Record<string, unknown>>

/** A label as read, with what the file need not say left out. */
export function labelOf(raw: RawLabel): Label {
  return label.parse({ id: 'm', text: 'Is it?', intent: 'coverage', product: 'aks', ...raw })
}

/** The figures of answers to labels, as they are printed. */
export function figuresOf(pairs: readonly (readonly [RawLabel, Answered])[]): string {
  const marks = pairs.map(([raw, answered]) => mark(labelOf(raw), answered))
  const { lines } = labelFigures(sum(marks.map(({ counts }) => counts))).section
  return `${lines.join('\n')}\n`
}
