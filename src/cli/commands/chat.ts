import { draw } from '../../channels/terminal/draw.ts'
import type { Handle } from '../../conversation/handle.ts'
import type { Message } from '../../vocabulary/message.ts'
import { openBot } from '../bot.ts'
import { chatLine } from '../chat-line.ts'
import { givenDay, givenFacts, isDay } from '../given.ts'
import { answerLines, readLines, unreadable } from '../json-lines.ts'
import { readOptions } from '../options.ts'
import { said } from '../said.ts'
import type { Terminal } from '../terminal.ts'

export const usage = `Talks with you about support coverage, and drafts the ticket.

Usage: remit chat [--fact name=value …] [--as-of YYYY-MM-DD]
       remit chat --jsonl < LINES

  --jsonl    read lines {"conversation","text"} or {"conversation","choice"}, print one line each
  --fact     a fact known beforehand, such as product=aks-local; may be repeated
  --as-of    the day it is said; today unless given

Typed at a terminal it prompts; piped, each line is one message. An empty line is passed over, and
the end of the input ends the conversation.
`

const greeting = `Remit. Ask whether support covers what you run or plan, or say “help”. Ctrl-D ends.

`

/** Holds one conversation, or many at once as JSON lines. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { options } = readOptions(args, { jsonl: 'flag', fact: 'texts', 'as-of': 'text' })
  const today = givenDay(options['as-of'], terminal)
  const bot = await openBot()
  const handle = bot.converse({ facts: givenFacts(options.fact ?? [], bot.book) })
  return options.jsonl ? chatLines(handle, today, terminal) : chat(handle, today, terminal)
}

async function chat(handle: Handle, today: string, terminal: Terminal): Promise<number> {
  const prompt = terminal.interactive ? 'you › ' : ''
  terminal.out(terminal.interactive ? `${greeting}${prompt}` : '')
  let id = 0
  for await (const line of readLines(terminal)) {
    id += 1
    if (line.trim() !== '') {
      const { replies } = await handle(said(line, { conversation: 'chat', today, id: String(id) }))
      terminal.out(`${draw(replies, terminal.look())}\n\n`)
    }
    terminal.out(prompt)
  }
  if (terminal.interactive) terminal.out('\n')
  return 0
}

function chatLines(handle: Handle, today: string, terminal: Terminal): Promise<number> {
  return answerLines(terminal, async (value, line) => {
    const { conversation, text, choice, 'as-of': day = today } = value
    if (typeof text !== 'string' && typeof choice !== 'string') {
      return { error: unreadable('The line has neither text nor choice') }
    }
    if (typeof day !== 'string' || !isDay(day)) {
      return { error: unreadable('"as-of" takes a day, YYYY-MM-DD') }
    }
    const place = { conversation: JSON.stringify(conversation ?? ''), today: day, id: String(line) }
    const message = said(typeof text === 'string' ? text : '', place)
    return chatLine(
      conversation,
      await handle(typeof choice === 'string' ? chose(message, choice) : message),
    )
  })
}

function chose(message: Message, choice: string): Message {
  return { ...message, kind: 'chose', choice }
}
