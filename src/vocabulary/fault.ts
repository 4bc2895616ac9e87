/** Every fault the program can raise, by room. */
export type FaultCode =
  | 'data/invalid'
  | 'data/unreadable'
  | 'input/unreadable'
  | 'input/too-long'
  | 'output/unwritable'
  | 'usage/unknown-command'
  | 'usage/unknown-option'
  | 'usage/unknown-fact'
  | 'usage/unknown-value'
  | 'usage/missing'
  | 'conversation/busy'
  | 'store/unreachable'
  | 'store/newer'
  | 'server/cannot-listen'
  | 'usage/setting'

/**
 * Something the caller cannot mend: what happened, where, the value seen, and what to do about it.
 * Match on `code`, never on words. Holds no secret and no user's text.
 */
export class Fault extends Error {
  readonly code: FaultCode
  readonly hint: string

  constructor(code: FaultCode, message: string, more: { hint: string; cause?: unknown }) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause })
    this.name = 'Fault'
    this.code = code
    this.hint = more.hint
  }
}

/** One thing wrong in a data file. */
export type Problem = {
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly message: string
  readonly hint?: string
}

/** Data that cannot be used, with every problem found, in order of file and line. */
export class DataFault extends Fault {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
    super('data/invalid', `${count} in the policy data`, { hint: 'Run: npm run remit -- check' })
    this.name = 'DataFault'
    this.problems = problems
  }
}
