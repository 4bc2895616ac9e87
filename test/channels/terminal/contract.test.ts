import { randomUUID } from 'node:crypto'
import { draw } from '../../../src/channels/terminal/draw.ts'
import { said } from '../../../src/cli/said.ts'
import type { Message } from '../../../src/vocabulary/message.ts'
import type { Reply } from '../../../src/vocabulary/reply.ts'
import { bot } from '../../support/bot.ts'
import { describeChannel, type Seen } from '../contract.ts'

describeChannel({
  name: 'terminal',
  cannot: {
    channel: 'a terminal has one reader',
    press: 'everything is typed',
    edit: 'what was typed stays',
    remove: 'what was typed stays',
  },
  open: async () => {
    const handle = bot.converse()
    const show = async (message: Message) => {
      const { now, replies } = await handle(message)
      return now === 'show' ? seen(replies) : nothing
    }
    const place = (id: string) => ({ conversation: 'c', today: '2026-11-26', id })
    return {
      say: (text, id = randomUUID()) => show(said(text, place(id))),
      choose: choice => show({ ...said('', place(randomUUID())), kind: 'chose', choice }),
    }
  },
})

const nothing: Seen = { text: '', choices: [], buttons: [], open: '', problems: [] }

function seen(replies: readonly Reply[]): Seen {
  const text = draw(replies, { width: 80, colour: false })
  const obeyed = /(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u.test(text)
  return {
    ...nothing,
    text,
    choices: replies.flatMap(reply => {
      if (reply.kind === 'question') return reply.question.choices.map(({ id }) => id)
      return reply.kind === 'readings' ? reply.offers.map(({ id }) => id) : []
    }),
    problems: obeyed ? ['something a terminal would obey'] : [],
  }
}
