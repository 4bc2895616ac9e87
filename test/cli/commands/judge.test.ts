import { describe, expect, it } from 'vitest'
import { parsed, remit, remitLines } from '../../support/remit.ts'

const everywhere = ['aks', 'aks-hci', 'aks-arc', 'aks-engine', 'aks-local']
const stopped = { products: ['aks-arc'], topics: ['lifecycle.stopped'], aspect: 'state' }
const istio = { products: ['aks'], topics: ['third-party.istio'], aspect: 'help' }

async function judged(...cases: readonly (object | string)[]) {
  return (await remitLines(['judge', '--jsonl'], cases)).lines
}

describe('a case', () => {
  it('is judged as it is given, and says nothing of an intent', async () => {
    const [line] = await judged({ id: 'a', ...istio, compare: false, facts: {}, why: 'ignored' })
    expect(Object.keys(line ?? {})).toEqual(
      'id intent aspect product topics verdict asks cites facts reply'.split(' '),
    )
    expect(line).toMatchObject({
      id: 'a',
      intent: null,
      aspect: 'help',
      product: 'aks',
      verdict: 'not-covered',
      cites: expect.arrayContaining([expect.objectContaining({ clause: 'aks/nocover-istio' })]),
    })
  })

  it('is a question of help, of one product, without facts, unless it says more', async () => {
    const { products, topics } = istio
    const [line] = await judged({ products, topics, facts: null, aspect: null, compare: null })
    expect(line).toMatchObject({ id: null, aspect: 'help', verdict: 'not-covered', facts: {} })
  })

  it('takes numbers, intervals, words and sets', async () => {
    const facts = [
      { stoppedDays: 42 },
      { stoppedDays: [35, 49] },
      { changeMethod: 'ssh' },
      { changeMethod: ['ssh', 'kubectl'] },
      { clusterHealthy: false },
      { kubernetesVersion: '1.30' },
    ]
    const lines = await judged(...facts.map(given => ({ ...stopped, facts: given })))
    expect(lines.map(line => line.facts)).toEqual(facts)
    expect(lines.slice(0, 2).map(({ verdict }) => verdict)).toEqual([
      'out-of-support',
      'out-of-support',
    ])
  })

  it('asks the one fact that decides, and cites the clauses in dispute', async () => {
    const [line] = await judged({ ...stopped, facts: { stoppedDays: [20, 40] } })
    expect(line).toMatchObject({ verdict: 'ask', asks: ['stoppedDays'] })
    expect(line?.cites?.length).toBeGreaterThan(0)
  })

  it('asks for the product where the answers of several differ', async () => {
    const [line] = await judged({ ...stopped, products: everywhere, facts: { stoppedDays: 45 } })
    expect(line).toMatchObject({ product: null, verdict: 'ask', asks: ['product'] })
    expect(line?.verdicts).toMatchObject({ aks: 'silent', 'aks-arc': 'out-of-support' })
  })

  it('is answered for all products at once where they agree', async () => {
    const [line] = await judged({ ...istio, products: everywhere })
    expect(line).toMatchObject({ product: null, verdict: 'not-covered', asks: [] })
    expect(Object.keys(line?.verdicts ?? {})).toEqual(everywhere)
    expect(line?.cites).toHaveLength(4)
  })

  it.each([
    ['an empty list', { products: [] }],
    ['null', { products: null }],
    ['nothing', { products: undefined }],
  ])('is about any product where %s names one', async (_, none) => {
    const [one] = await judged({ ...istio, ...none })
    expect(one).toMatchObject({ product: null, verdict: 'not-covered', asks: [] })
    expect(Object.keys(one?.verdicts ?? {})).toEqual(everywhere)
  })

  it('has, compared, a verdict only where its products share one', async () => {
    const facts = { stoppedDays: 45 }
    const [apart, alike] = await judged(
      { ...stopped, products: ['aks', 'aks-arc'], compare: true, facts },
      { ...stopped, products: ['aks-hci', 'aks-arc'], compare: true, facts },
    )
    expect(apart).toMatchObject({ verdict: 'none', asks: [], verdicts: { aks: 'silent' } })
    expect(alike).toMatchObject({
      verdict: 'out-of-support',
      verdicts: { 'aks-hci': 'out-of-support', 'aks-arc': 'out-of-support' },
    })
  })

  it('names a product once, however often it is given', async () => {
    const [line] = await judged({ ...istio, products: ['aks', 'aks'] })
    expect(line).toMatchObject({ product: 'aks' })
    expect(line).not.toHaveProperty('verdicts')
  })

  it('is judged by the day given', async () => {
    const input = `${JSON.stringify(istio)}\n`
    const { out } = await remit(['judge', '--jsonl', '--as-of', '2021-05-02'], input)
    expect(parsed(out)[0]?.reply).toContain('(2 years old)')
  })
})

describe('a case that cannot be judged', () => {
  it.each([
    ['{"products"', 'input/unreadable', 'The line is not JSON'],
    [{ ...istio, products: ['eks'] }, 'input/unknown-product', 'There is no product "eks"'],
    [{ ...istio, topics: ['pets'] }, 'input/unknown-topic', 'There is no topic "pets"'],
    [{ ...istio, facts: { x: 1 } }, 'input/unknown-fact', 'There is no fact "x"'],
    [{ ...istio, facts: { constructor: 1 } }, 'input/unknown-fact', 'no fact "constructor"'],
    [
      '{"products":["aks"],"topics":["third-party.istio"],"facts":{"__proto__":"x"}}',
      'input/unknown-fact',
      'There is no fact "__proto__"',
    ],
    [
      { ...istio, facts: { stoppedDays: 'many' } },
      'input/unknown-value',
      '"stoppedDays" takes a number such as 42, or a range such as 35-49, here "many"',
    ],
    [{ ...istio, facts: { stoppedDays: [9, 3] } }, 'input/unknown-value', '[9,3]'],
    [{ ...istio, facts: { stoppedDays: null } }, 'input/unknown-value', 'here null'],
    [{ ...istio, facts: { outboundPortsBlocked: [null] } }, 'input/unknown-value', '[null]'],
    [{ ...istio, facts: ['x'] }, 'input/unreadable', '"facts" takes an object of facts by name'],
    [{ ...istio, products: 'aks' }, 'input/unreadable', '"products" takes a list of products'],
    [{ ...istio, topics: 'third-party' }, 'input/unreadable', '"topics" takes a list of topics'],
    [{ ...istio, aspect: 'why' }, 'input/unreadable', '"aspect" takes one of help, act, duty'],
    [{ ...istio, compare: 'yes' }, 'input/unreadable', '"compare" takes true or false'],
  ])('gets an error in its place: %j', async (line, code, message) => {
    const { code: exit, lines } = await remitLines(['judge', '--jsonl'], [line, istio])
    expect(exit).toBe(1)
    expect(lines[0]).toEqual({
      id: null,
      line: 1,
      error: { code, message: expect.stringContaining(message) },
    })
    expect(lines[1]).toMatchObject({ verdict: 'not-covered' })
  })
})

it.each([
  [['judge'], 'judge reads cases from standard input'],
  [['judge', '--jsonl', 'x'], 'judge has no use for "x"'],
  [['judge', '--jsonl', '--as-of', 'never'], '--as-of takes a day'],
  [['judge', '--json'], 'Did you mean --jsonl?'],
])('calls %j wrong usage', async (args, words) => {
  const { code, out, err } = await remit(args)
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(words)
})
