import type { Terminal } from './terminal.ts'

/** One line of standard input: what it holds, or that it could not be read. Lines are counted from 1. */
export type InputLine = {
  readonly line: number
  readonly value?: Readonly<Record<string, unknown>>
  readonly error?: LineError
}

/** Why a line got no answer. */
export type LineError = { readonly code: string; readonly message: string }

/** Reads standard input as JSON lines, one object each; blank lines are passed over. */
export async function* readJsonLines(terminal: Terminal): AsyncIterable<InputLine> {
  let line = 0
  for await (const text of readLines(terminal)) {
    line += 1
    if (text.trim() !== '') yield { line, ...parse(text) }
  }
}

/** Reads standard input line by line, whatever the size of its chunks. */
export async function* readLines({ input }: Terminal): AsyncIterable<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const lines = (rest + text).split(/\r?\n/)
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

function parse(text: string): Pick<InputLine, 'value' | 'error'> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value && !Array.isArray(value)) {
      return { value: value as Readonly<Record<string, unknown>> }
    }
    return { error: unreadable('The line holds no JSON object') }
  } catch {
    return { error: unreadable('The line is not JSON') }
  }
}

/** What is said of a line that cannot be read. */
export function unreadable(message: string): LineError {
  return { code: 'input/unreadable', message }
}

/** Answers every line in order, a failed one in its place. @returns 1 if any line failed, else 0. */
export async function answerLines(
  terminal: Terminal,
  answer: (value: Readonly<Record<string, unknown>>, line: number) => object | Promise<object>,
): Promise<number> {
  let code = 0
  for await (const { line, value, error } of readJsonLines(terminal)) {
    const output = value ? await answer(value, line) : { error }
    const failed = 'error' in output
    if (failed) code = 1
    const printed = failed ? { id: idOf(value), line, ...output } : output
    terminal.out(`${JSON.stringify(printed)}\n`)
  }
  return code
}

/** A line's own id, where it has one that can be printed back. */
export function idOf(value: Readonly<Record<string, unknown>> | undefined): string | number | null {
  const id = value?.id ?? value?.conversation
  return typeof id === 'string' || typeof id === 'number' ? id : null
}
