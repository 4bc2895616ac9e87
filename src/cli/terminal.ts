import type { Look } from '../channels/terminal/pen.ts'

/** What a command may touch of the world it runs in, so that tests can stand in for it. */
export type Terminal = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Standard input, in chunks. */
  readonly input: AsyncIterable<string | Uint8Array>
  /** What a person types after the prompt, a message at a time; absent where nobody sits there. */
  readonly typed?: (prompt: string) => AsyncIterable<string>
  /** How wide the window is now, and whether it takes colour. */
  readonly look: () => Look
  /** An instant, ISO 8601. */
  readonly now: () => string
  /** The zone its clock is kept in, as IANA calls it, where a person sits there. */
  readonly zone?: string
  /** `YYYY-MM-DD` */
  readonly today: () => string
  /** Waits until somebody wants the process to end. */
  readonly toldToStop: () => Promise<void>
}

/** Wider text is hard to read; also the width of text that no window bounds. */
const widest = 100

/** The process's own terminal. A reader that closes its end early, like `head`, ends the command quietly. */
export function processTerminal({ colour }: { readonly colour: boolean }): Terminal {
  const { stdin, stdout, stderr } = process
  for (const stream of [stdout, stderr]) stream.on('error', leaveOnClosedPipe)
  return {
    out: text => void stdout.write(text),
    err: text => void stderr.write(text),
    input: stdin,
    ...(stdin.isTTY === true && stdout.isTTY === true
      ? { typed: typedAt, zone: Intl.DateTimeFormat().resolvedOptions().timeZone }
      : {}),
    look: () => ({
      width: Math.min(stdout.columns || widest, widest),
      colour: colour && stdout.isTTY === true,
    }),
    now: () => new Date().toISOString(),
    today: () => new Date().toISOString().slice(0, 10),
    toldToStop: () =>
      new Promise(resolve => {
        process.once('SIGTERM', () => resolve())
        process.once('SIGINT', () => resolve())
      }),
  }
}

async function* typedAt(prompt: string): AsyncIterable<string> {
  const { typed } = await import('./typed.ts')
  yield* typed(prompt, { input: process.stdin, output: process.stdout })
}

function leaveOnClosedPipe(error: NodeJS.ErrnoException): void {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
}
