import { longestLine, readLines } from './lines.ts'
import type { Terminal } from './terminal.ts'

/** One line of standard input: what it holds, or that it could not be read. Lines are counted from 1. */
type InputLine = { readonly line: number; readonly value?: Values; readonly error?: LineError }

type Values = Readonly<Record<string, unknown>>

/** Why a line got no answer. */
export type LineError = { readonly code: string; readonly message: string }

/** Answers a line, or says what is wrong with it. */
export type AnswerLine = (value: Values, line: number) => object | Promise<object>

/** Answers every line in order, a failed one in its place; blank lines are passed over. @returns 1 if any failed, else 0. */
export async function answerLines(terminal: Terminal, answer: AnswerLine): Promise<number> {
  let code = 0
  for await (const { line, value, error } of readJsonLines(terminal)) {
    const output = value ? await attempt(answer, value, line) : { error }
    const failed = 'error' in output
    if (failed) code = 1
    const printed = failed ? { ...namesOf(value), line, ...output } : output
    terminal.out(`${JSON.stringify(printed)}\n`)
  }
  return code
}

/** What is said of a line that cannot be read. */
export function unreadable(message: string): LineError {
  return { code: 'input/unreadable', message }
}

/** A line's own id, where it has one that can be printed back. */
export function idOf({ id }: Values): string | number | null {
  return printable(id) ?? null
}

/** The conversation a line belongs to, likewise. */
export function conversationOf({ conversation }: Values): string | number | null {
  return printable(conversation) ?? null
}

function printable(id: unknown): string | number | undefined {
  return typeof id === 'string' || typeof id === 'number' ? id : undefined
}

/** By what a failed line is known again. */
function namesOf(value: Values = {}): object {
  const conversation = printable(value.conversation)
  return conversation === undefined
    ? { id: idOf(value) }
    : { id: printable(value.id) ?? conversation, conversation }
}

/** One line nobody foresaw must not cost the others their answers. */
async function attempt(answer: AnswerLine, value: Values, line: number): Promise<object> {
  try {
    return await answer(value, line)
  } catch {
    return { error: { code: 'internal/unexpected', message: 'This line could not be answered' } }
  }
}

/** Lines of standard input as JSON objects; blank ones are passed over. */
export async function* readJsonLines(terminal: Terminal): AsyncIterable<InputLine> {
  let line = 0
  for await (const text of readLines(terminal)) {
    line += 1
    if (text.trim() !== '') yield { line, ...parse(text) }
  }
}

function parse(text: string): Pick<InputLine, 'value' | 'error'> {
  if (text.length >= longestLine) {
    const message = `The line is longer than ${longestLine} characters`
    return { error: { code: 'input/too-long', message } }
  }
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value && !Array.isArray(value))
      return { value: value as Values }
    return { error: unreadable('The line holds no JSON object') }
  } catch {
    return { error: unreadable('The line is not JSON') }
  }
}
