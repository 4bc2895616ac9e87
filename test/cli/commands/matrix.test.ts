import { expect, it } from 'vitest'
import { remit } from '../../support/remit.ts'

const products = ['aks', 'aks-hci', 'aks-arc', 'aks-engine', 'aks-local']

it('shows each topic with what the policies say about it, product by product', async () => {
  const { code, out } = await remit(['matrix', '--topic', 'third-party.istio'])
  expect(code).toBe(0)
  expect(out).toBe(`third-party.istio\n  Not covered: ${products.join(', ')}\n`)
})

it('shows a topic with all below it', async () => {
  const { out } = await remit(['matrix', '--topic', 'lifecycle.stopped', '--format', 'md'])
  const [head, rule, ...rows] = out.trimEnd().split('\n')
  expect(head).toBe(`| topic | ${products.join(' | ')} |`)
  expect(rule).toBe('| --- | --- | --- | --- | --- | --- |')
  expect(rows.length).toBeGreaterThan(1)
  for (const row of rows) expect(row).toMatch(/^\| lifecycle\.stopped[\w.-]* \|( [^|]+ \|){5}$/)
})

it('shows one product in columns', async () => {
  const { out } = await remit(['matrix', '--product', 'aks', '--topic', 'third-party'])
  expect(out).toMatch(/^topic +aks\n/)
  expect(out).toMatch(/^third-party\.istio +Not covered$/m)
})

it('tells machines the verdicts and what the clauses do', async () => {
  const { out } = await remit(['matrix', '--topic', 'third-party.istio', '--format', 'json'])
  expect(JSON.parse(out)).toEqual({
    products,
    rows: [
      {
        topic: 'third-party.istio',
        cells: Object.fromEntries(
          products.map(id => [id, { verdicts: ['not-covered'], effects: ['not-covered'] }]),
        ),
      },
    ],
  })
})

it.each([
  [['--topic', 'third-party.istoi'], 'Did you mean "third-party.istio"?'],
  [['--topic', 'pets'], 'There is no topic "pets"'],
  [['--product', 'aks-loco'], 'Did you mean "aks-local"?'],
  [['--product', 'eks'], 'There is no product "eks"'],
  [['--format', 'xml'], 'There is no format "xml". One of: text, md, json'],
  [['--format'], '--format needs a value'],
  [['third-party'], 'matrix has no use for "third-party"'],
])('calls %j wrong usage', async (args, words) => {
  const { code, out, err } = await remit(['matrix', ...args])
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(words)
})
