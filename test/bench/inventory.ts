import { answerTo } from '../../src/cli/answer-to.ts'
import { noFacts } from '../../src/vocabulary/facts.ts'
import { bot } from '../support/bot.ts'
import { misspell } from '../support/misspell.ts'
import type { Row } from './figures.ts'
import { today } from './today.ts'

/** The questions of the topics, as they are and with a typo in every six words: how many are read as their topic. */
export async function inventory(): Promise<readonly Row[]> {
  const asked = [...bot.book.topics.values()].flatMap(({ id, examples = [] }) =>
    examples.map(text => ({ id, text })),
  )
  const plain = await Promise.all(asked.map(({ text }) => ask(text)))
  const typed = await Promise.all(asked.map(({ text }, at) => ask(misspell(text, at))))
  const read = (answers: readonly Asked[]) =>
    answers.filter(({ topic }, at) => topic === asked[at]?.id).length / asked.length
  const same = typed.filter(({ verdict }, at) => verdict === plain[at]?.verdict).length
  const row = (what: string, measured: string, wanted = ''): Row => ({
    what: `questions of the data, ${what}`,
    measured,
    wanted,
    over: `${asked.length} questions`,
  })
  return [
    row('as they are', `topic ${read(plain).toFixed(3)}`),
    row(
      'one typo in six words',
      `topic ${read(typed).toFixed(3)}, ${(read(plain) - read(typed)).toFixed(3)} lower`,
      '<= 0.020 lower',
    ),
    row('  the same verdict then', (same / asked.length).toFixed(3)),
  ]
}

type Asked = { readonly topic: string | undefined; readonly verdict: string }

async function ask(text: string): Promise<Asked> {
  const { trace } = await answerTo(text, 'bench', { bot, facts: noFacts(), today })
  return { topic: trace.topics[0], verdict: trace.verdict }
}
