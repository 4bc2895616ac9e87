import type { Bot } from '../app/compose.ts'
import type { Answer } from '../vocabulary/answer.ts'
import type { Facts } from '../vocabulary/facts.ts'
import type { Reading } from '../vocabulary/reading.ts'
import { said } from './said.ts'

/** Who is asked, what is known beforehand, and on which day. */
export type Asked = {
  readonly bot: Bot
  readonly facts: Facts
  readonly today: string
  /** Who else hears what was understood. */
  readonly overhear?: (reading: Reading) => void
}

/** Answers one question in a conversation of its own. */
export function answerTo(
  text: string,
  conversation: string,
  { bot, facts, today, overhear }: Asked,
): Promise<Answer> {
  const handle = bot.converse({ facts, ...(overhear ? { overhear } : {}) })
  return handle(said(text, { conversation, today, id: '1' }))
}
