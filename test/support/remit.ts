import { run } from '../../src/cli/run.ts'
import { heard } from './terminal.ts'

type Input = string | readonly (string | Uint8Array)[]

/** Runs a command line in this process, and tells what came of it. Both outputs must be free of stack traces. */
export async function remit(args: readonly string[], input: Input = '', today = '2026-11-26') {
  const { terminal, out, err } = heard(input, today)
  const code = await run(args, terminal)
  const trace = /^\s+at .+:\d+:\d+\)?$/m.exec(out() + err())
  if (trace) throw new Error(`remit ${args.join(' ')} showed a stack trace: ${trace[0]}`)
  return { code, out: out(), err: err() }
}

/** Runs a command on JSON lines, and tells the lines it printed. */
export async function remitLines(
  args: readonly string[],
  lines: readonly (object | string)[],
): Promise<{ readonly code: number; readonly lines: readonly Line[] }> {
  const input = lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line)))
  const { code, out } = await remit(args, `${input.join('\n')}\n`)
  return { code, lines: parsed(out) }
}

/** Printed lines as values; whatever they hold is checked by the test. */
export function parsed(out: string): readonly Line[] {
  return out
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line) as Line)
}

/** A printed line, by the keys that tests look at. */
export type Line = {
  readonly id?: string | number | null
  readonly conversation?: string | number | null
  readonly line?: number
  readonly error?: { readonly code: string; readonly message: string }
  readonly intent?: string | null
  readonly product?: string | null
  readonly topics?: readonly string[]
  readonly verdict?: string
  readonly verdicts?: Readonly<Record<string, string>>
  readonly asks?: readonly string[]
  readonly cites?: readonly { readonly product: string; readonly clause: string }[]
  readonly facts?: Readonly<Record<string, unknown>>
  readonly reply?: string
  readonly kinds?: readonly string[]
  readonly choices?: readonly {
    readonly id: string
    readonly label: string
    readonly means: string | null
  }[]
  readonly draft?: {
    readonly fields: Readonly<Record<string, string>>
    readonly missing: readonly string[]
  }
}
