import type { Log } from '../vocabulary/log.ts'

/** A work that is done over and over until it is stopped. */
export type Loop = { readonly stop: () => Promise<void> }

/** A pause between two rounds that found nothing, and the longest one after a round that failed. */
const pause = { idle: 500, failed: 10_000 } as const

/**
 * Repeats a round of work: at once while there is some, after a pause else, and ever more slowly while it fails. A
 * round tells how much it did.
 */
export function startLoop(name: string, round: () => Promise<number>, log: Log): Loop {
  const stopping = new AbortController()
  const ended = run()
  return {
    stop: () => {
      stopping.abort()
      return ended
    },
  }

  async function run(): Promise<void> {
    let failures = 0
    while (!stopping.signal.aborted) {
      const did = await round().catch((error: unknown) => failed(error))
      failures = did === undefined ? failures + 1 : 0
      if (!did) await sleep(Math.min(pause.idle * 2 ** failures, pause.failed), stopping.signal)
    }
  }

  function failed(error: unknown): undefined {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    log('warn', 'a background work failed and will be tried again', { name, code })
  }
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) return resolve()
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
  })
}
