import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from '../../support/sources.ts'

/** A process that serves, at its address. */
export type Victim = { readonly url: string; readonly kill: () => Promise<void> }

/** The program as one file, which starts in a third of the time. */
export async function builtVictim(): Promise<string> {
  const outfile = join(root, `node_modules/.cache/remit-kill/${process.pid}.mjs`)
  await build({
    entryPoints: [join(import.meta.dirname, 'victim.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  })
  return outfile
}

/** Starts one; it can be killed as by power. @throws what it said when it does not come up. */
export async function startVictim(program: string, args: readonly string[]): Promise<Victim> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'pipe'] })
  const port = await firstLine(child)
  return {
    url: `http://127.0.0.1:${port}`,
    kill: () =>
      new Promise(resolve => {
        child.once('exit', () => resolve())
        child.kill('SIGKILL')
      }),
  }
}

function firstLine({ stdout, stderr, ...child }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    stdout?.once('data', (line: Buffer) => resolve(line.toString().trim()))
    stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    stdout?.once('end', () => reject(new Error(`It did not come up (${child.pid}): ${said}`)))
  })
}
