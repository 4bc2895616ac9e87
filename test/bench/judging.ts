import { readCase } from '../../src/cli/case-line.ts'
import { type Case, judge } from '../../src/policy/judge.ts'
import { aspects } from '../../src/vocabulary/aspect.ts'
import { noFacts } from '../../src/vocabulary/facts.ts'
import { bot } from '../support/bot.ts'
import { sharedLines } from '../support/shared.ts'
import { type Row, spread, timed } from './figures.ts'
import { today } from './today.ts'

const { book } = bot
const wanted = 'p50 <= 0.3 ms, p99 <= 5 ms'

/** How long judging one reading takes, in process. */
export async function judging(): Promise<readonly Row[]> {
  const read = sharedLines('eval/readings.jsonl').flatMap(line => {
    const found = readCase(line, book, today)
    return 'matter' in found ? [found.matter] : []
  })
  return [
    spread('judge, every topic by product', await time(everyTopic(), 3), { wanted, of: 'cases' }),
    ...(read.length > 0
      ? [spread('judge, labelled readings', await time(read, 20), { wanted, of: 'cases' })]
      : []),
  ]
}

function time(cases: readonly Case[], rounds: number): Promise<readonly number[]> {
  return timed(cases, rounds, matter => judge({ ...book }, matter)) // a book that judged nothing yet
}

function everyTopic(): readonly Case[] {
  const given = { compare: false, facts: noFacts(), asked: [], today, mayAsk: true }
  return book.editions.flatMap(({ product }) =>
    [...book.topics.keys()].flatMap(topic =>
      aspects.map(aspect => ({ products: [product], topics: [topic], aspect, ...given })),
    ),
  )
}
