import { expect, it } from 'vitest'
import { readOptions } from '../../src/cli/options.ts'
import { Fault } from '../../src/vocabulary/fault.ts'

const spec = { json: 'flag', sources: 'text', fact: 'texts' } as const

it('sorts flags, values and words', () => {
  const args = ['a', '--json', '--sources', 'x', '--fact', 'a=1', '--fact=b=2', '--', '--json']
  expect(readOptions(args, spec)).toEqual({
    options: { json: true, sources: 'x', fact: ['a=1', 'b=2'] },
    words: ['a', '--json'],
  })
})

it.each([
  [['--jsno'], 'usage/unknown-option', 'Did you mean --json?'],
  [['-j'], 'usage/unknown-option', 'Add --help'],
  [['--no-json'], 'usage/unknown-option', 'Add --help'],
  [['--constructor'], 'usage/unknown-option', 'Add --help'],
  [['--sources'], 'usage/missing', 'Write --sources VALUE'],
  [['--sources', '--json'], 'usage/missing', 'Write --sources VALUE'],
  [['--sources='], 'usage/missing', 'Write --sources VALUE'],
  [['--json=yes'], 'usage/unknown-value', 'Write --json alone'],
])('refuses %j', (args, code, hint) => {
  const fault = caught(() => readOptions(args, spec))
  expect(fault).toBeInstanceOf(Fault)
  expect(fault).toMatchObject({ code, hint: expect.stringContaining(hint) })
})

function caught(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  return undefined
}
