import { draw } from '../../channels/terminal/draw.ts'
import { Fault } from '../../vocabulary/fault.ts'
import { answerCase } from '../answer-case.ts'
import { answerLine } from '../answer-line.ts'
import { openBot } from '../bot.ts'
import { readCase } from '../case-line.ts'
import { givenDay } from '../given.ts'
import { answerLines, idOf } from '../json-lines.ts'
import { plain } from '../look.ts'
import { readOptions, refuseWords } from '../options.ts'
import type { Terminal } from '../terminal.ts'

export const usage = `Judges cases without reading any message, so that judging and reading are measured apart.

Usage: remit judge --jsonl [--as-of YYYY-MM-DD] < CASES

  --jsonl    read lines {"id","products","topics","aspect","compare","facts"}, print one line each
  --as-of    the day to judge by; today unless given
`

/** Judges each line of standard input. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { options, words } = readOptions(args, { jsonl: 'flag', 'as-of': 'text' })
  refuseWords(words, 'judge')
  if (!options.jsonl) {
    throw new Fault('usage/missing', 'judge reads cases from standard input', {
      hint: 'Run: remit judge --jsonl < CASES',
    })
  }
  const today = givenDay(options['as-of'], terminal)
  const { book, wording } = await openBot()
  return answerLines(terminal, value => {
    const read = readCase(value, book, today)
    if ('error' in read) return read
    const { replies, trace } = answerCase(read.matter, { book, wording, today })
    return { ...answerLine(idOf(value), trace, draw(replies, plain)), intent: null }
  })
}
