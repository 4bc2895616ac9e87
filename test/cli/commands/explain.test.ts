import { expect, it } from 'vitest'
import { remit } from '../../support/remit.ts'

it('tells what was read, which clauses took part, and which decided', async () => {
  const { code, out } = await remit(['explain', 'Is Istio supported on AKS?'])
  expect(out).not.toContain('()')
  expect(code).toBe(0)
  expect(out).toMatch(/^Read\n {2}intent {4}\w+/)
  expect(out).toMatch(/^ {2}topics {4}third-party\.istio /m)
  expect(out).toMatch(/^aks: not-covered, by coverage$/m)
  expect(out).toMatch(/^ {2}▸ aks\/nocover-istio {2}not-covered, \w+: holds$/m)
})

it('tells on which fact an answer turns, and what each value would mean', async () => {
  const question = 'The cluster was stopped. Are we still in support?'
  const { out } = await remit(['explain', question, '--fact', 'product=aks-arc'])
  expect(out).toContain('aks-arc: ask, it turns on stoppedDays')
  expect(out).toMatch(/^ {4}at least 31 → out-of-support$/m)
  expect(out).toMatch(/^ {2}given {5}product = aks-arc$/m)
  expect(out).not.toContain('▸')
})

it('has nothing to retrace where no topic was read', async () => {
  const { code, out } = await remit(['explain', ''])
  expect(code).toBe(0)
  expect(out).toMatch(/^ {2}topics {4}none$/m)
})

it.each([
  [['explain'], 'explain needs a question'],
  [['explain', 'x', '--fact', 'nope=1'], 'There is no fact "nope"'],
  [['explain', 'x', '--json'], 'There is no option --json'],
])('calls %j wrong usage', async (args, words) => {
  const { code, out, err } = await remit(args)
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(words)
})
