import type { Message } from '../vocabulary/message.ts'
import { isDay } from './given.ts'
import { type LineError, unreadable } from './json-lines.ts'
import { said } from './said.ts'

/** One turn of a conversation, from a line of JSON; or what is wrong with it. A line's own day goes before that of `at`. */
export function readTurn(
  value: Readonly<Record<string, unknown>>,
  { at, id }: { readonly at: string; readonly id: string },
): { readonly message: Message } | { readonly error: LineError } {
  const today = at.slice(0, 10)
  const { conversation, text, choice, 'as-of': day = today } = value
  if (typeof text !== 'string' && typeof choice !== 'string') {
    return { error: unreadable('The line has neither text nor choice') }
  }
  if (typeof day !== 'string' || !isDay(day)) {
    return { error: unreadable('"as-of" takes a day, YYYY-MM-DD') }
  }
  const place = { conversation: JSON.stringify(conversation ?? ''), id }
  const when = day === today ? { at } : { today: day }
  const message = said(typeof text === 'string' ? text : '', { ...place, ...when })
  return { message: typeof choice === 'string' ? { ...message, kind: 'chose', choice } : message }
}
