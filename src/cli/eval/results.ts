import type { Intent } from '../../vocabulary/intent.ts'
import type { Reading } from '../../vocabulary/reading.ts'
import type { AnswerLine } from '../answer-line.ts'
import type { Answered } from './answers.ts'
import type { HandReading } from './rows.ts'

/** One message: what was wanted of it and what came. */
export type Result = {
  readonly id: string
  readonly text: string
  /** What the bot answered. */
  readonly line: AnswerLine
  /** What the bot read. */
  readonly reading: Reading
  /** What it means, where that was read by hand. */
  readonly hand?: HandReading
  readonly wanted: {
    readonly intent: Intent
    /** Absent where the message does not say, or says several. */
    readonly product?: string
    readonly verdict: string
    /** All that would be right, in words. */
    readonly words: string
  }
  /** Absent where no verdict was compared: smalltalk, drafts and moves inside a conversation. */
  readonly right?: boolean
}

/** What came for a message, in words: the verdict or the verdicts, and what was asked. */
export function answerWords({ verdict, verdicts, asks = [] }: Answered): string {
  const several = verdict === 'none' && verdicts ? ` (${verdictWords(verdicts)})` : ''
  return [`${verdict ?? 'nothing'}${several}`, ...asks].join(' ')
}

/** The verdict of each product, in the order of products. */
export function verdictWords(verdicts: Readonly<Record<string, string>>): string {
  return Object.entries(verdicts)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([product, verdict]) => `${product}=${verdict}`)
    .join(' ')
}

/** The beginning of a message on one line, as lists show it. */
export function beginning(text: string): string {
  const [start = ''] = /^.{0,110}/su.exec(text) ?? []
  return start.replaceAll('\n', ' ')
}
