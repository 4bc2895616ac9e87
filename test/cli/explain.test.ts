import { expect, it } from 'vitest'
import { explain } from '../../src/cli/explain.ts'
import { DataFault, Fault } from '../../src/vocabulary/fault.ts'
import { heard } from '../support/terminal.ts'

it('says what went wrong and what to do', () => {
  const { terminal, err } = heard()
  expect(explain(new Fault('input/too-long', 'Too long', { hint: 'Cut it' }), terminal)).toBe(1)
  expect(err()).toBe('Too long. Cut it\n')
})

it('calls a wrong use of the command line by its exit code', () => {
  const fault = new Fault('usage/unknown-fact', 'There is no fact "x"', { hint: 'See the list' })
  expect(explain(fault, heard().terminal)).toBe(2)
})

it('lists every problem in the data', () => {
  const { terminal, err } = heard()
  const problems = [
    { file: 'policy-data/facts.yaml', line: 3, message: 'no such thing', hint: 'Make it' },
    { file: 'intents/words.yaml', line: 12, message: 'nor this' },
  ]
  expect(explain(new DataFault(problems), terminal)).toBe(1)
  expect(err()).toBe(
    [
      '2 problems in policy-data and intents',
      '  policy-data/facts.yaml:3  no such thing. Make it',
      '  intents/words.yaml:12  nor this',
      '',
    ].join('\n'),
  )
})

it('keeps what nobody foresaw to one line without its message', () => {
  const { terminal, err } = heard()
  expect(explain(new TypeError('a secret of the user'), terminal)).toBe(1)
  expect(err()).toMatch(/^[^\n]+\n$/)
  expect(err()).not.toContain('secret')
})
