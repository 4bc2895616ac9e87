import { DataFault, Fault, type FaultCode, type Problem } from '../../vocabulary/fault.ts'

/** An error as plain data: a structured clone keeps of an error neither its class nor its code. */
export type PackedError = {
  readonly message: string
  readonly stack?: string
  readonly code?: string
  /** Of a fault. */
  readonly hint?: string
  /** Of data that cannot be used. */
  readonly problems?: readonly Problem[]
}

/** An error made ready to leave its thread. What caused it stays behind. */
export function packed(error: unknown): PackedError {
  if (!(error instanceof Error)) return { message: String(error) }
  const { message, stack } = error
  return {
    message,
    ...(stack === undefined ? {} : { stack }),
    ...('code' in error ? { code: String(error.code) } : {}),
    ...(error instanceof Fault ? { hint: error.hint } : {}),
    ...(error instanceof DataFault ? { problems: error.problems } : {}),
  }
}

/** The error it was, as far as anybody who catches it looks. */
export function unpacked({ message, stack, code, hint, problems }: PackedError): Error {
  if (problems) return new DataFault(problems)
  if (hint !== undefined) return new Fault(code as FaultCode, message, { hint })
  const error = Object.assign(new Error(message), code === undefined ? {} : { code })
  if (stack !== undefined) error.stack = stack
  return error
}
