/** What a command may touch of the world it runs in, so that tests can stand in for it. */
export type Terminal = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Standard input, in chunks. */
  readonly input: AsyncIterable<string | Uint8Array>
  /** `YYYY-MM-DD` */
  readonly today: () => string
}

/** The process's own terminal. A reader that closes its end early, like `head`, ends the command quietly. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', leaveOnClosedPipe)
  return {
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    input: process.stdin,
    today: () => new Date().toISOString().slice(0, 10),
  }
}

function leaveOnClosedPipe(error: NodeJS.ErrnoException): void {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
}
