import type { Terminal } from '../../src/cli/terminal.ts'

/** A terminal that remembers what was printed on it, on a fixed day, with the given standard input. */
export function heard(input: string | readonly (string | Uint8Array)[] = '', today = '2026-09-01') {
  const [out, err] = [[] as string[], [] as string[]]
  const terminal: Terminal = {
    out: text => void out.push(text),
    err: text => void err.push(text),
    input: chunks([input].flat()),
    look: () => ({ width: 80, colour: false }),
    now: () => `${today}T12:00:00.000Z`,
    today: () => today,
    toldToStop: () => Promise.resolve(),
  }
  return { terminal, out: () => out.join(''), err: () => err.join('') }
}

async function* chunks(parts: readonly (string | Uint8Array)[]) {
  yield* parts
}
