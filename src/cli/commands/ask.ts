import { draw } from '../../channels/terminal/draw.ts'
import { Fault } from '../../vocabulary/fault.ts'
import { answerLine } from '../answer-line.ts'
import { type Asked, answerTo } from '../answer-to.ts'
import { openBot } from '../bot.ts'
import { givenDay, givenFacts } from '../given.ts'
import { answerLines, idOf, unreadable } from '../json-lines.ts'
import { plain } from '../look.ts'
import { readOptions, refuseWords } from '../options.ts'
import type { Terminal } from '../terminal.ts'

export const usage = `Answers one question from the support policies, with the section it rests on.

Usage: remit ask "TEXT" [--json] [--fact name=value …] [--as-of YYYY-MM-DD]
       remit ask --jsonl < QUESTIONS

  --json     print one JSON object instead of sentences
  --jsonl    read lines {"id","text"}, print one line each, every one a conversation of its own
  --fact     a fact known beforehand, such as product=aks-local or stoppedDays=42; may be repeated
  --as-of    the day it is asked; today unless given
`

/** Answers the question given, or each line of standard input. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { options, words } = readOptions(args, {
    json: 'flag',
    jsonl: 'flag',
    fact: 'texts',
    'as-of': 'text',
  })
  if (options.jsonl) refuseWords(words, 'ask --jsonl')
  const today = givenDay(options['as-of'], terminal)
  const bot = await openBot()
  const asked = { bot, facts: givenFacts(options.fact ?? [], bot.book), today }
  if (options.jsonl) return askLines(asked, terminal)
  if (words.length === 0) {
    throw new Fault('usage/missing', 'ask needs a question', {
      hint: 'For example: remit ask "Is Istio covered on AKS?"',
    })
  }
  return askOne(words.join(' '), asked, { terminal, json: options.json === true })
}

async function askOne(
  text: string,
  asked: Asked,
  show: { terminal: Terminal; json: boolean },
): Promise<number> {
  const { replies, trace } = await answerTo(text, '1', asked)
  const { terminal, json } = show
  const output = json
    ? JSON.stringify(answerLine('1', trace, draw(replies, plain)), undefined, 2)
    : draw(replies, terminal.look())
  terminal.out(`${output}\n`)
  return 0
}

function askLines(asked: Asked, terminal: Terminal): Promise<number> {
  let line = 0
  return answerLines(terminal, async value => {
    line += 1
    if (typeof value.text !== 'string') return { error: unreadable('The line has no text') }
    const { replies, trace } = await answerTo(value.text, String(line), asked)
    return answerLine(idOf(value), trace, draw(replies, plain))
  })
}
