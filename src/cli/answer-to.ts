import type { Bot } from '../app/compose.ts'
import type { Answer } from '../conversation/handle.ts'
import type { Facts } from '../vocabulary/facts.ts'
import { said } from './said.ts'

/** Who is asked, what is known beforehand, and on which day. */
export type Asked = { readonly bot: Bot; readonly facts: Facts; readonly today: string }

/** Answers one question in a conversation of its own. */
export function answerTo(
  text: string,
  conversation: string,
  { bot, facts, today }: Asked,
): Promise<Answer> {
  const handle = bot.converse({ facts })
  return handle(said(text, { conversation, today, id: '1' }))
}
