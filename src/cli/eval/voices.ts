import { type Answered, isNo, isYes, offers } from './answers.ts'
import { type Counts, once, sum } from './counts.ts'
import { figure, threePlaces } from './figure.ts'
import { verdictWords } from './results.ts'
import type { ReadMessage } from './rows.ts'
import type { Figures } from './section.ts'

/** Counts an answer against what judging the message's own reading gives. Without topics there is nothing to compare. */
export function countAgreement(message: ReadMessage, answered: Answered, judged: Answered): Counts {
  if (message.topics.length === 0) return countOutside(message, answered)
  const same = isSame(message, answered, judged)
  const offered = offers(answered, verdict => verdict === judged.verdict)
  const [topic = ''] = answered.topics ?? []
  const negative = isNo(judged.verdict)
  return {
    total: 1,
    ...once('right', same),
    ...once('right-or-offered', same || offered),
    ...once('topic-right', message.topics.includes(topic)),
    ...once('product-right', (answered.product ?? undefined) === productOf(message)),
    ...once('negative', negative),
    ...once('false-assurance', negative && isYes(answered.verdict)),
  }
}

/** Whether an answer has the verdict of the reading, or for a comparison its verdicts. */
export function isSame(
  { compare }: Pick<ReadMessage, 'compare'>,
  answered: Answered,
  judged: Answered,
): boolean {
  if (!compare) return answered.verdict === judged.verdict
  const words = ({ verdicts }: Answered) => (verdicts ? verdictWords(verdicts) : '')
  return words(answered) === words(judged)
}

/** The one product a message is about. */
export function productOf({ products }: Pick<ReadMessage, 'products'>): string | undefined {
  return products.length === 1 ? products[0] : undefined
}

function countOutside({ intent }: ReadMessage, { verdict }: Answered): Counts {
  if (intent !== 'out-of-scope') return {}
  return { outside: 1, ...once('outside-answered', verdict !== 'none' && verdict !== undefined) }
}

type Counted = readonly [voice: string, counts: Counts]

const heading =
  'voice       n    verdict offered topic product false-assurance out-of-scope-answered'

const cells: readonly (readonly [name: string, part: string, whole: string])[] = [
  ['verdictSame', 'right', 'total'],
  ['rightOrOffered', 'right-or-offered', 'total'],
  ['topicRight', 'topic-right', 'total'],
  ['productRight', 'product-right', 'total'],
  ['falseAssurance', 'false-assurance', 'negative'],
  ['outsideAnswered', 'outside-answered', 'outside'],
]

/** The figures by voice and in all: what `agree.py` prints. */
export function voiceFigures(counted: readonly Counted[]): Figures {
  const byVoice = counted.filter(([, counts]) => Object.keys(counts).length > 0)
  const all = sum(byVoice.map(([, counts]) => counts))
  const voices = [...byVoice.toSorted(([a], [b]) => (a < b ? -1 : 1)), ['all', all] as const]
  const data = voices.map(([voice, counts]) => [voice, figuresOf(counts)])
  const lines = [heading, ...voices.map(line)]
  return {
    section: { name: 'figures', data: Object.fromEntries(data), lines },
    figures: figuresOf(all),
  }
}

function figuresOf(counts: Counts) {
  return Object.fromEntries(cells.map(([name, part, whole]) => [name, figure(counts, part, whole)]))
}

function line([voice, counts]: Counted): string {
  const [same, offered, topic, product, assurance, outside] = cells.map(([, part, whole]) => {
    const { value } = figure(counts, part, whole)
    return value === undefined ? '  -  ' : threePlaces(value)
  })
  const n = String(counts.total ?? 0).padStart(4)
  return `${voice.padEnd(9)} ${n}   ${same}   ${offered}  ${topic} ${product}   ${assurance}           ${outside}`
}
