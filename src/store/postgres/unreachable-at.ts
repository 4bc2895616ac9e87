import { Fault } from '../../vocabulary/fault.ts'

/** Turns what the driver throws into a fault that names the server and never its password; faults pass. */
export function unreachableAt(url: string): (cause: unknown) => never {
  const { hostname, port } = new URL(url)
  const server = `${hostname}:${port || '5432'}`
  return cause => {
    if (cause instanceof Fault) throw cause
    const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
    throw new Fault('store/unreachable', `PostgreSQL at ${server} cannot be used${code}`, {
      hint: 'Is it running, and is DATABASE_URL right? Unset it to use SQLite',
      cause,
    })
  }
}
