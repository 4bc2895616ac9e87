import { draw } from '../../channels/terminal/draw.ts'
import { wrap } from '../../channels/terminal/wrap.ts'
import type { Handle } from '../../vocabulary/answer.ts'
import { openBot } from '../bot.ts'
import { chatLine } from '../chat-line.ts'
import { givenFacts, givenMoment } from '../given.ts'
import { answerLines, conversationOf } from '../json-lines.ts'
import { readLines } from '../lines.ts'
import { readOptions, refuseWords } from '../options.ts'
import { said } from '../said.ts'
import type { Terminal } from '../terminal.ts'
import { readTurn } from '../turn-line.ts'

export const usage = `Talks with you about support coverage, and drafts the ticket.

Usage: remit chat [--fact name=value …] [--as-of YYYY-MM-DD]
       remit chat --jsonl < LINES

  --jsonl    read lines {"conversation","text"} or {"conversation","choice"}, print one line each
  --fact     a fact known beforehand, such as product=aks-local; may be repeated
  --as-of    the day it is said; now unless given

Typed at a terminal it prompts; piped, each line is one message. An empty line is passed over, and
the end of the input ends the conversation.
`

const prompt = 'you › '

const greeting =
  'Remit. Ask whether support covers what you run or plan, or say “help”. Ctrl-D ends.'

/** Holds one conversation, or many at once as JSON lines. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { options, words } = readOptions(args, { jsonl: 'flag', fact: 'texts', 'as-of': 'text' })
  refuseWords(words, 'chat')
  const now = givenMoment(options['as-of'], terminal)
  const bot = await openBot()
  const handle = bot.converse({ facts: givenFacts(options.fact ?? [], bot.book) })
  return options.jsonl ? chatLines(handle, now, terminal) : chat(handle, now, terminal)
}

async function chat(handle: Handle, now: () => string, terminal: Terminal): Promise<number> {
  const { typed, out, zone } = terminal
  if (typed) out(`${wrap(greeting, terminal.look().width)}\n\n`)
  let id = 0
  for await (const text of typed?.(prompt) ?? readLines(terminal)) {
    id += 1
    if (text.trim() === '') continue
    const message = said(text, { conversation: 'chat', at: now(), id: String(id) })
    const { replies } = await handle(zone ? { ...message, zone } : message)
    out(`${draw(replies, terminal.look())}\n\n`)
  }
  if (typed) out('\n')
  return 0
}

function chatLines(handle: Handle, now: () => string, terminal: Terminal): Promise<number> {
  return answerLines(terminal, async (value, line) => {
    const read = readTurn(value, { at: now(), id: String(line) })
    return 'error' in read ? read : chatLine(conversationOf(value), await handle(read.message))
  })
}
