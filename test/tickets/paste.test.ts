import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitPaste } from '../../src/tickets/paste.ts'
import { clean } from './book.ts'

const parts = (text: string) => splitPaste(clean(text))

it('takes fenced blocks out of what a person wrote', () => {
  expect(parts('It broke.\n```text\nE0714 boom\n```\nWhy?')).toEqual({
    words: 'It broke.\nWhy?',
    output: 'E0714 boom',
  })
})

it('takes lines that look printed, where there are several', () => {
  const log = '2026-07-14T06:10:00Z error one\n2026-07-14T06:10:01Z error two'
  expect(parts(`It broke:\n${log}`)).toEqual({ words: 'It broke:', output: log })
  expect(parts('2026-07-14 it broke')).toEqual({ words: '2026-07-14 it broke' })
})

it('takes a table that a command printed, as it is taken where a message is understood', () => {
  const table = 'NAME      STATUS     AGE\nnp2-0     NotReady   3d\nnp2-1     Ready      3d'
  expect(parts(`Two are gone:\n${table}`)).toEqual({ words: 'Two are gone:', output: table })
})

it('leaves an error in its sentence and keeps it as evidence, but no mere name', () => {
  const text = 'svc fails: `timed out waiting for the condition` on `kube-system`'
  expect(parts(text)).toEqual({ words: text, output: 'timed out waiting for the condition' })
  expect(parts('see ```rpc error: Valid Token Required``` there').output).toBe(
    'rpc error: Valid Token Required',
  )
})

it('is nothing where there is nothing', () => {
  expect(splitPaste(undefined)).toEqual({})
  expect(parts(' \n ')).toEqual({})
})

it('loses no line', () => {
  const line = fc.constantFrom('it broke', 'E0714 boom', '{"a":1}', '  at x (y)', '', '`a b c d`')
  fc.assert(
    fc.property(fc.array(line), lines => {
      const { words = '', output = '' } = parts(lines.join('\n'))
      for (const one of lines) expect(`${words}\n${output}`).toContain(one.trim())
    }),
  )
})
