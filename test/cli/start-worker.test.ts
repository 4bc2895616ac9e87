import { spawn } from 'node:child_process'
import { expect, it } from 'vitest'
import { root } from '../support/sources.ts'

/** Starts the thread in a process of its own, which would live on, and sends it something. */
const program = (value: string) => `
  import { startWorker } from './src/cli/start-worker.ts'
  startWorker().postMessage(${value})
  setInterval(() => {}, 1000)`

it('ends the process when the thread that works ends by what nobody foresaw', async () => {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', program('"nonsense"')]
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'ignore' })
  const code = await new Promise(resolve => child.once('exit', resolve))
  expect(code).toBe(1)
}, 30_000)
