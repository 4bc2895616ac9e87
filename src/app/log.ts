import type { Log } from '../vocabulary/log.ts'

/** A log of JSON lines. */
export function jsonLog(write: (line: string) => void): Log {
  return (level, what, about = {}) =>
    write(`${JSON.stringify({ at: new Date().toISOString(), level, what, ...about })}\n`)
}
