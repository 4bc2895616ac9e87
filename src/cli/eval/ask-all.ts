import type { Bot } from '../../app/compose.ts'
import { noFacts } from '../../vocabulary/facts.ts'
import type { Reading } from '../../vocabulary/reading.ts'
import { type AnswerLine, answerLine } from '../answer-line.ts'
import { answerTo } from '../answer-to.ts'

/** A message to ask. */
export type Question = { readonly id: string; readonly text: string }

/** What the bot answered to a message, and what it read in it. */
export type Heard = { readonly line: AnswerLine; readonly reading: Reading }

/** Asks the bot each message in a conversation of its own, as `ask --jsonl` does. @returns what was heard, by message. */
export async function askAll(
  bot: Bot,
  questions: readonly Question[],
  today: string,
): Promise<ReadonlyMap<string, Heard>> {
  const heard = new Map<string, Heard>()
  for (const { id, text } of questions) {
    const readings: Reading[] = []
    const overhear = (reading: Reading) => void readings.push(reading)
    const { trace } = await answerTo(text, id, { bot, facts: noFacts(), today, overhear })
    const [reading] = readings
    if (reading) heard.set(id, { line: answerLine(id, trace, ''), reading })
  }
  return heard
}
