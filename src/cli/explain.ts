import { plainText } from '../channels/terminal/plain-text.ts'
import { DataFault, Fault } from '../vocabulary/fault.ts'
import { writeProblems } from './problems.ts'
import type { Terminal } from './terminal.ts'

/**
 * Says what went wrong and what to do about it, and gives the exit code. What nobody foresaw gets one neutral line:
 * its message could hold a user's words, and a stack trace helps nobody who only asked a question.
 */
export function explain(error: unknown, terminal: Terminal): number {
  if (error instanceof DataFault) {
    terminal.err(writeProblems(error.problems))
    return 1
  }
  if (error instanceof Fault) {
    const lines = plainText(error.message).split('\n').map(clipped)
    terminal.err(`${lines.join('\n')}. ${error.hint}\n`)
    return error.code.startsWith('usage/') ? 2 : 1
  }
  terminal.err('Something went wrong that remit did not expect, and it stopped.\n')
  return 1
}

/** What was given on the command line may be of any length; each problem has its line. */
function clipped(message: string): string {
  return message.length > 400 ? `${message.slice(0, 400)}…` : message
}
