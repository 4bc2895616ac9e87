import { type Counts, groupBy, once, sum } from './counts.ts'
import { figure, ratio, shareOf } from './figure.ts'
import type { Result } from './results.ts'
import { columns, type Section } from './section.ts'

/** How often readings were offered instead of an answer. */
export function offered(results: readonly Result[]): Section {
  const due = results.filter(({ right }) => right !== undefined)
  const offers = due.filter(({ line }) => line.asks[0] === 'topic')
  const data = shareOf(offers.length, due.length)
  return {
    name: 'offered',
    data,
    lines: [`Offered instead of answered: ${ratio(data)}`],
  }
}

/** Which parts of understanding found the likeliest topic, and how often it was right then. */
export function agreement(results: readonly Result[]): Section {
  const due = results.filter(({ right }) => right !== undefined)
  const groups = [...groupBy(due, partsOf)].toSorted((a, b) => b[1].length - a[1].length)
  const counted = groups.map(([by, group]) => [by, sum(group.map(rightness))] as const)
  const data = counted.map(([by, counts]) => ({
    by,
    topic: figure(counts, 'topic-right', 'topic'),
    answer: figure(counts, 'answer-right', 'answer'),
  }))
  const rows = data.map(({ by, topic, answer }) => [
    `  ${by}`,
    String(answer.whole),
    ratio(topic),
    ratio(answer),
  ])
  const lines = columns([
    ['The topic was found by', 'messages', 'topic right', 'answer right'],
    ...rows,
  ])
  return { name: 'agreement', data, lines }
}

/** A topic that no part alone puts first may still be the likeliest of all. */
function partsOf({ reading }: Result): string {
  const [first] = reading.topics
  if (!first) return 'nothing'
  return first.by.toSorted().join(' + ') || 'all parts together'
}

function rightness({ right, hand, reading }: Result): Counts {
  const [topic = ''] = reading.topics[0]?.topics ?? []
  return {
    answer: 1,
    ...once('answer-right', right === true),
    ...once('topic', hand !== undefined && hand.topics.length > 0),
    ...once('topic-right', hand?.topics.includes(topic) === true),
  }
}
