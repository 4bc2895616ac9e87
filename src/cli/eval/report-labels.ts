import type { Voice } from '../../dialogue/finding-words.ts'
import { apart } from './apart.ts'
import type { Heard } from './ask-all.ts'
import { sum } from './counts.ts'
import { agreement, offered } from './doubt.ts'
import { factFigures } from './facts.ts'
import { openJudge } from './judge-by-hand.ts'
import { labelFigures } from './label-figures.ts'
import { intentErrors, misses, productErrors, verdictConfusion } from './lists.ts'
import { accepted, mark } from './mark.ts'
import type { Measured, Report } from './report.ts'
import type { Result } from './results.ts'
import type { HandReading, Label } from './rows.ts'
import type { Section } from './section.ts'
import { topicConfusions, topicFigures } from './topics.ts'
import { understood } from './understood.ts'

/** Measures answers to labelled messages. */
export function reportLabels({ rows, heard, voice, readings }: Measured<Label>): Report {
  const results = rows.flatMap(label => {
    const answer = heard.get(label.id)
    return answer ? [resultOf(label, answer, readings?.get(label.id))] : []
  })
  const figures = labelFigures(sum(results.map(({ label, line }) => mark(label, line).counts)))
  const sections = [
    figures.section,
    verdictConfusion(results),
    misses(results),
    intentErrors(results),
    productErrors(results),
    offered(results),
    agreement(results),
    ...(readings ? readingSections(results, voice) : []),
  ]
  return { sections, results, figures: figures.figures }
}

type Labelled = Result & { readonly label: Label }

function resultOf(label: Label, heard: Heard, hand: HandReading | undefined): Labelled {
  const { id, text, intent, product, verdict, must_ask } = label
  const words = [accepted(label).join(' or '), must_ask.join(' or ')].filter(Boolean).join(' ')
  return {
    id,
    text,
    label,
    ...heard,
    ...(hand ? { hand } : {}),
    wanted: { intent, verdict, words, ...(product === undefined ? {} : { product }) },
    right: mark(label, heard.line).right,
  }
}

function readingSections(results: readonly Labelled[], voice: Voice): readonly Section[] {
  return [
    apart(results, {
      judge: openJudge(voice),
      count: ({ label }, answered) => mark(label, answered).counts,
    }),
    understood(results, ({ label }) => label.intent),
    topicFigures(results),
    topicConfusions(results),
    factFigures(results, voice.book.facts),
  ]
}
