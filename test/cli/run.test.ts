import { expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { heard } from '../support/terminal.ts'

it('lists the commands', async () => {
  for (const argv of [['--help'], ['-h'], ['help']]) {
    const { terminal, out } = heard()
    expect(await run(argv, terminal)).toBe(0)
    expect(out()).toContain('check')
  }
})

it('explains one command', async () => {
  for (const argv of [
    ['check', '--help'],
    ['help', 'check'],
    ['check', '--sources', '-h'],
  ]) {
    const { terminal, out } = heard()
    expect(await run(argv, terminal)).toBe(0)
    expect(out()).toContain('Usage: remit check')
  }
})

it('tells its version', async () => {
  const { terminal, out } = heard()
  expect(await run(['--version'], terminal)).toBe(0)
  expect(out()).toMatch(/^\d+\.\d+\.\d+\n$/)
})

it.each([
  [[], 'Usage: remit'],
  [['chekc'], 'There is no command "chekc". Did you mean "check"?'],
  [['help', 'nothing-like-it'], 'There is no command "nothing-like-it". Run: remit help'],
  [['constructor'], 'There is no command "constructor"'],
  [['--colour'], 'There is no option "--colour"'],
  [['check', '--nothing-like-it'], 'There is no option --nothing-like-it'],
])('calls %j wrong usage', async (argv, message) => {
  const { terminal, out, err } = heard()
  expect(await run(argv, terminal)).toBe(2)
  expect(err()).toContain(message)
  expect(out()).toBe('')
})
