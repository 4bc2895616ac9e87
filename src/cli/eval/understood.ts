import { type Counts, groupBy, once, sum } from './counts.ts'
import { figure, ratio } from './figure.ts'
import type { Result } from './results.ts'
import { columns, type Section } from './section.ts'

const parts = ['topicFirst', 'topicOnBranch', 'topicInThree', 'aspect', 'compare'] as const

/** How well each part of the readings was read, by group and in all. */
export function understood<One extends Result>(
  results: readonly One[],
  groupOf: (result: One) => string,
): Section {
  const due = results.filter(({ hand }) => hand && hand.topics.length > 0)
  const groups = [...groupBy(due, groupOf)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const counted = [...groups, ['all', due] as const].map(([group, members]) => ({
    group,
    counts: sum(members.map(countsOf)),
  }))
  const data = counted.map(({ group, counts }) => ({ group, ...figuresOf(counts) }))
  const rows = counted.map(({ group, counts }) => [
    `  ${group}`,
    ...parts.map(part => ratio(figure(counts, part, 'total'))),
  ])
  const heading = [
    'Read as by hand',
    'topic first',
    'on its branch',
    'among three',
    'aspect',
    'compare',
  ]
  return { name: 'understood', data, lines: columns([heading, ...rows]) }
}

function countsOf({ hand, line, reading }: Result): Counts {
  const meant = (topic = '') => hand?.topics.includes(topic) === true
  const three = reading.topics.slice(0, 3).map(({ topics }) => topics[0])
  return {
    total: 1,
    ...once('topicFirst', meant(line.topics[0])),
    ...once('topicOnBranch', hand?.topics.some(topic => onBranch(topic, line.topics[0])) === true),
    ...once('topicInThree', meant(line.topics[0]) || three.some(meant)),
    ...once('aspect', hand?.aspect === line.aspect),
    ...once('compare', hand?.compare === reading.compare),
  }
}

/** Whether two topics are the same, or one lies below the other. */
function onBranch(topic: string, other = ''): boolean {
  return `${topic}.`.startsWith(`${other}.`) || `${other}.`.startsWith(`${topic}.`)
}

function figuresOf(counts: Counts) {
  return Object.fromEntries(parts.map(part => [part, figure(counts, part, 'total')]))
}
