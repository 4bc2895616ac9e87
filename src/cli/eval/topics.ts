import { groupBy, once, sum } from './counts.ts'
import { ratio, shareOf } from './figure.ts'
import { beginning, type Result } from './results.ts'
import { columns, type Section } from './section.ts'

/** So many are listed for a person; as data all are there. */
const mostTopics = 30
const mostConfusions = 15
const mostMessages = 3

/** How often each topic is found where it is meant, and meant where it is found; the worst first. */
export function topicFigures(results: readonly Result[]): Section {
  const data = perTopic(withTopics(results))
  const rows = data
    .filter(({ errors }) => errors > 0)
    .slice(0, mostTopics)
    .map(({ topic, precision, recall }) => [`  ${topic}`, ratio(precision), ratio(recall)])
  const lines = columns([[`Topics (the worst of ${data.length})`, 'precision', 'recall'], ...rows])
  return { name: 'topics', data, lines }
}

/** Which topic was taken for which, the most frequent first, with messages. */
export function topicConfusions(results: readonly Result[]): Section {
  const wrong = withTopics(results).filter(({ hand, got }) => !hand.topics.includes(got[0] ?? ''))
  const groups = groupBy(
    wrong,
    ({ hand, got }) => `want ${hand.topics[0]}, got ${got[0] ?? 'none'}`,
  )
  const data = [...groups]
    .toSorted((a, b) => b[1].length - a[1].length)
    .map(([pair, group]) => ({ pair, count: group.length, ids: group.map(({ id }) => id) }))
  const worst = data
    .slice(0, mostConfusions)
    .flatMap(({ pair, count }) => [
      `${String(count).padStart(5)}  ${pair}`,
      ...(groups.get(pair) ?? [])
        .slice(0, mostMessages)
        .map(({ id, text }) => `         ${id}  ${beginning(text)}`),
    ])
  return {
    name: 'topicConfusions',
    data,
    lines: [`Topics confused (the worst of ${data.length} pairs)`, ...worst],
  }
}

type Topical = Pick<Result, 'id' | 'text'> & {
  readonly hand: NonNullable<Result['hand']>
  readonly got: readonly string[]
}

function withTopics(results: readonly Result[]): readonly Topical[] {
  return results.flatMap(({ id, text, hand, line }) =>
    hand && hand.topics.length > 0 ? [{ id, text, hand, got: line.topics }] : [],
  )
}

function perTopic(topical: readonly Topical[]) {
  const counted = topical.flatMap(({ hand: { topics }, got }) =>
    [...new Set([...topics, ...got])].map(topic => {
      const [meant, found] = [topics.includes(topic), got.includes(topic)]
      const counts = {
        ...once('meant', meant),
        ...once('found', found),
        ...once('both', meant && found),
      }
      return { topic, counts }
    }),
  )
  return [...groupBy(counted, ({ topic }) => topic)]
    .map(([topic, group]) => asFigures(topic, sum(group.map(({ counts }) => counts))))
    .toSorted((a, b) => b.errors - a.errors || (a.topic < b.topic ? -1 : 1))
}

function asFigures(topic: string, { meant = 0, found = 0, both = 0 }: ReturnType<typeof sum>) {
  return {
    topic,
    errors: meant + found - 2 * both,
    precision: shareOf(both, found),
    recall: shareOf(both, meant),
  }
}
