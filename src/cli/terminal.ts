import type { Look } from '../channels/terminal/draw.ts'

/** What a command may touch of the world it runs in, so that tests can stand in for it. */
export type Terminal = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Standard input, in chunks. */
  readonly input: AsyncIterable<string | Uint8Array>
  /** Whether a person types there, so that a prompt is shown. */
  readonly interactive: boolean
  /** How wide the window is now, and whether it takes colour. */
  readonly look: () => Look
  /** `YYYY-MM-DD` */
  readonly today: () => string
}

/** The width of text that no window bounds. */
const unbounded = 100

/** The process's own terminal. A reader that closes its end early, like `head`, ends the command quietly. */
export function processTerminal({ colour }: { readonly colour: boolean }): Terminal {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', leaveOnClosedPipe)
  return {
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    input: process.stdin,
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    look: () => ({
      width: process.stdout.columns || unbounded,
      colour: colour && process.stdout.isTTY === true,
    }),
    today: () => new Date().toISOString().slice(0, 10),
  }
}

function leaveOnClosedPipe(error: NodeJS.ErrnoException): void {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
}
