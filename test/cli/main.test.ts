import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { root } from '../support/sources.ts'

/** The command line as a process of its own, from source. */
function remit(...args: readonly string[]) {
  return spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], { cwd: root })
}

it('ends with the code of the command', async () => {
  const child = remit('chekc')
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  expect([out, err, code]).toEqual(['', 'There is no command "chekc". Did you mean "check"?\n', 2])
})

it('is quiet when its reader leaves early', async () => {
  const child = remit('matrix')
  child.stdout.destroy()
  const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  expect([err, code]).toEqual(['', 0])
})
