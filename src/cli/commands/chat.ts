import { draw } from '../../channels/terminal/draw.ts'
import { wrap } from '../../channels/terminal/wrap.ts'
import type { ConversationStore } from '../../conversation/handle.ts'
import { memoryStore } from '../../store/memory.ts'
import type { Handle } from '../../vocabulary/answer.ts'
import { openBot } from '../bot.ts'
import { chatLine } from '../chat-line.ts'
import { givenFacts, givenMoment } from '../given.ts'
import { isLeaving } from '../is-leaving.ts'
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

Typed at a terminal it prompts; piped, each line is one message, and an empty one is passed over.
"quit", "exit", "/quit" or ":q" leaves, and so does the end of the input. Nothing is kept then, so a
ticket that is open is printed in full to whoever leaves by a word or sits at a terminal.
`

const prompt = 'you › '

const greeting =
  'Remit. Ask whether support covers what you run or plan, or say “help”. “quit” or Ctrl-D ends.'

/** Holds one conversation, or many at once as JSON lines. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { options, words } = readOptions(args, { jsonl: 'flag', fact: 'texts', 'as-of': 'text' })
  refuseWords(words, 'chat')
  const now = givenMoment(options['as-of'], terminal)
  const bot = await openBot()
  const store: ConversationStore = memoryStore()
  const handle = bot.converse({ store, facts: givenFacts(options.fact ?? [], bot.book) })
  return options.jsonl ? chatLines(handle, now, terminal) : chat({ handle, store, now }, terminal)
}

/** A conversation, and where it is kept as long as it lasts. */
type Talk = {
  readonly handle: Handle
  readonly store: ConversationStore
  readonly now: () => string
}

async function chat({ handle, store, now }: Talk, terminal: Terminal): Promise<number> {
  const { typed, out, zone } = terminal
  if (typed) out(`${wrap(greeting, terminal.look().width)}\n\n`)
  let id = 0
  let isLeft = false
  for await (const text of typed?.(prompt) ?? readLines(terminal)) {
    id += 1
    isLeft = isLeaving(text)
    if (isLeft) break
    if (text.trim() === '') continue
    const message = said(text, { conversation: 'chat', at: now(), id: String(id) })
    const { replies } = await handle(zone ? { ...message, zone } : message)
    out(`${draw(replies, terminal.look())}\n\n`)
  }
  if (typed || isLeft)
    out(`${typed ? '\n' : ''}${await farewell({ handle, store, now }, terminal)}`)
  return 0
}

const leaving = 'Nothing is kept when this ends. Your ticket as it stands, to copy:'

/** A ticket that is open, so that it stays at hand; nothing where there is none. */
async function farewell({ handle, store, now }: Talk, { look }: Terminal): Promise<string> {
  const last = said('', { conversation: 'chat', at: now(), id: 'farewell' })
  const { conversation } = await store.load(last, last.id)
  const draft = conversation.value?.state.draft
  if (!draft) return ''
  const { replies } = await handle({ ...last, kind: 'chose', choice: `draft.show:${draft.id}` })
  return `${wrap(leaving, look().width)}\n\n${draw(replies, look())}\n`
}

function chatLines(handle: Handle, now: () => string, terminal: Terminal): Promise<number> {
  return answerLines(terminal, async (value, line) => {
    const read = readTurn(value, { at: now(), id: String(line) })
    return 'error' in read ? read : chatLine(conversationOf(value), await handle(read.message))
  })
}
