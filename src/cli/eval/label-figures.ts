import type { Counts } from './counts.ts'
import { figure, ratio, threePlaces } from './figure.ts'
import type { Figures } from './section.ts'

type Row = readonly [label: string, name: string, part: string, whole: string]

const rows: readonly Row[] = [
  ['answered right', 'right', 'right', 'total'],
  ['  right, or offered', 'rightOrOffered', 'right-or-offered', 'total'],
  ['  decided right', 'decidedRight', 'decided-right', 'decided'],
  ['  asked though decidable', 'askedThoughDecidable', 'decided-asked', 'decided'],
  ['  asks right', 'asksRight', 'ask-right', 'ask'],
  ['  no verdict due right', 'noVerdictDueRight', 'none-right', 'none'],
  ['  compare cells right', 'compareCellsRight', 'compare-right', 'compare'],
  ['product right', 'productRight', 'product-right', 'product'],
  ['section cited', 'sectionCited', 'cited-right', 'cited'],
  ['intent right', 'intentRight', 'intent-right', 'intents'],
  ['false assurance', 'falseAssurance', 'false-assurance', 'negative'],
  ['false refusal', 'falseRefusal', 'false-refusal', 'positive'],
  ['outside, yet answered', 'outsideAnswered', 'outside-answered', 'outside'],
]

/** The figures of labelled messages, one a line, the last a summary: what `score.py` prints. */
export function labelFigures(counts: Counts): Figures {
  const figures = rows.map(
    ([label, name, part, whole]) => [label, name, figure(counts, part, whole)] as const,
  )
  const [right, assurance] = [
    figure(counts, 'right', 'total'),
    figure(counts, 'false-assurance', 'negative'),
  ].map(({ value = 0 }) => threePlaces(value))
  const data = Object.fromEntries(figures.map(([, name, value]) => [name, value]))
  const lines = [
    ...figures.map(([label, , value]) => `${label.padEnd(22)} ${ratio(value)}`),
    `right ${right} false-assurance ${assurance}`,
  ]
  return { section: { name: 'figures', data, lines }, figures: data }
}
