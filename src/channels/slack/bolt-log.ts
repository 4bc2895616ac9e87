import { type Logger, LogLevel } from '@slack/bolt'
import type { Log } from '../../vocabulary/log.ts'

/** A logger for Bolt that keeps to itself what Bolt would write: it may hold what people said. Only that it did is told. */
export function boltLog(log: Log): Logger {
  const quiet = () => {}
  return {
    debug: quiet,
    info: quiet,
    warn: () => log('info', 'Bolt warns of a request it did not take'),
    error: () => log('warn', 'Bolt failed on a request'),
    setLevel: quiet,
    getLevel: () => LogLevel.WARN,
    setName: quiet,
  }
}
