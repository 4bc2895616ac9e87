import { describe, expect, it } from 'vitest'
import { hostile } from '../../support/hostile.ts'
import { parsed, remit, remitLines } from '../../support/remit.ts'

const istio = 'Is Istio supported on AKS?'

describe('a question', () => {
  it('is answered for a person, the verdict first', async () => {
    const { code, out, err } = await remit(['ask', istio])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^Not covered · AKS/)
    expect(out).toContain('as of 2019-04-01')
  })

  it('may be written without quotes, and begin with a dash behind two', async () => {
    expect((await remit(['ask', 'is', 'Istio', 'supported', 'on', 'AKS'])).out).toMatch(/^Not cov/)
    expect((await remit(['ask', '--', '- is Istio supported on AKS'])).out).toMatch(/^Not covered/)
  })

  it('is answered for a machine with every key of the contract', async () => {
    const { code, out } = await remit(['ask', '--json', istio])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({
      id: '1',
      intent: expect.any(String),
      aspect: expect.stringMatching(/^(help|act|duty|state|what)$/),
      product: 'aks',
      topics: ['third-party.istio'],
      verdict: 'not-covered',
      asks: [],
      cites: expect.arrayContaining([
        {
          product: 'aks',
          edition: 'aks@2019-04-01',
          section: 'Azure Kubernetes Service Support coverage (service components)',
          clause: 'aks/nocover-istio',
        },
      ]),
      facts: {},
      reply: expect.stringMatching(/^Not covered · AKS/),
    })
  })

  it('is judged under the facts given with it', async () => {
    const question = ['ask', '--json', 'The cluster was stopped. Are we still in support?']
    const facts = ['--fact', 'product=aks-arc', '--fact=stoppedDays=35-49']
    expect(JSON.parse((await remit([...question, ...facts])).out)).toMatchObject({
      product: 'aks-arc',
      verdict: 'out-of-support',
      facts: { stoppedDays: [35, 49] },
    })
  })

  it('tells the age of a policy on the day given', async () => {
    const { out } = await remit(['ask', istio, '--as-of', '2020-04-02'])
    expect(out.replace(/\s+/g, ' ')).toContain('as of 2019-04-01 (12 months old)')
  })

  it.each([
    [['ask'], 'ask needs a question'],
    [['ask', 'x', '--fact', 'stoppedDay=1'], 'Did you mean "stoppedDays"?'],
    [['ask', 'x', '--fact', '__proto__=x'], 'There is no fact "__proto__"'],
    [['ask', 'x', '--fact', 'stoppedDays=abc'], '"stoppedDays" takes a number'],
    [['ask', 'x', '--as-of', '2026-02-30'], '--as-of takes a day, here "2026-02-30"'],
    [['ask', 'x', '--jsn'], 'There is no option --jsn. Did you mean --json?'],
    [['ask', '--jsonl', 'x'], 'ask --jsonl has no use for "x"'],
  ])('is refused where it is wrong usage: %j', async (args, words) => {
    const { code, out, err } = await remit(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
  })
})

describe('questions as JSON lines', () => {
  it('are answered in order, a line each, known by their ids', async () => {
    const { code, lines } = await remitLines(
      ['ask', '--jsonl'],
      [{ id: 'a', text: istio }, { id: 7, text: '' }, '', { text: 'hello', more: [1] }],
    )
    expect(code).toBe(0)
    expect(lines.map(({ id }) => id)).toEqual(['a', 7, null])
    expect(lines[0]).toMatchObject({ verdict: 'not-covered', product: 'aks' })
    expect(lines[1]).toMatchObject({ verdict: 'none', asks: [], cites: [], facts: {} })
    expect(lines[2]).not.toHaveProperty('error')
  })

  it('know nothing of each other', async () => {
    const { lines } = await remitLines(
      ['ask', '--jsonl'],
      [{ text: 'We run AKS on Azure Local.' }, { text: 'Is Istio supported?' }],
    )
    expect(lines[1]).toMatchObject({ product: null })
    expect(Object.keys(lines[1]?.verdicts ?? {})).toHaveLength(5)
  })

  it('cite at most four clauses, the deciding one of each product first', async () => {
    const [line] = (await remitLines(['ask', '--jsonl'], [{ text: 'Is Istio supported?' }])).lines
    expect(line?.cites).toHaveLength(4)
    expect(new Set(line?.cites?.map(({ product }) => product)).size).toBe(4)
  })

  it('get an error in their place where they cannot be read; the others are answered', async () => {
    const { code, lines } = await remitLines(
      ['ask', '--jsonl'],
      [
        'not JSON',
        '["a list"]',
        { id: 'c' },
        { id: 'd', text: 5 },
        { id: { no: 'id' }, text: null },
        '',
        { id: 'g', text: istio },
      ],
    )
    expect(code).toBe(1)
    expect(lines.map(({ id, line }) => [id, line])).toEqual([
      [null, 1],
      [null, 2],
      ['c', 3],
      ['d', 4],
      [null, 5],
      ['g', undefined],
    ])
    for (const { error } of lines.slice(0, 5)) {
      expect(error).toEqual({
        code: 'input/unreadable',
        message: expect.stringMatching(/^The line /),
      })
    }
    expect(lines[5]).toMatchObject({ verdict: 'not-covered' })
  })

  it('are answered whatever text they hold', async () => {
    const texts = Object.entries(hostile)
    const { code, lines } = await remitLines(
      ['ask', '--jsonl'],
      texts.map(([id, text]) => ({ id, text })),
    )
    expect(code).toBe(0)
    expect(lines.map(({ id }) => id)).toEqual(texts.map(([id]) => id))
    for (const { reply } of lines) {
      expect(reply).not.toBe('')
      expect(reply).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u)
    }
    const verdicts = new Map(lines.map(({ id, verdict }) => [id, verdict]))
    expect(verdicts.get('control characters')).toBe('not-covered')
    expect(verdicts.get('a very long message')).toBe('not-covered')
  })

  it('may hold bytes that are no UTF-8, and the line ends of Windows', async () => {
    const bytes = Buffer.from(
      '{"id":1,"text":"caf\xe9 Istio on AKS?"}\r\n{"id":2,"text":"hi"}\r\n',
      'latin1',
    )
    const { code, out } = await remit(['ask', '--jsonl'], [bytes])
    expect(code).toBe(0)
    expect(parsed(out).map(({ id }) => id)).toEqual([1, 2])
  })

  it('may be five million characters long', async () => {
    const { code, lines } = await remitLines(
      ['ask', '--jsonl'],
      [
        { id: 1, text: 'z'.repeat(5_000_000) },
        { id: 2, text: istio },
      ],
    )
    expect(code).toBe(0)
    expect(lines.map(({ verdict }) => verdict)).toEqual(['none', 'not-covered'])
  })

  it('are refused where they have no end', async () => {
    const { code, lines } = await remitLines(
      ['ask', '--jsonl'],
      [{ text: 'z'.repeat(10_000_000) }, { id: 2, text: istio }],
    )
    expect(code).toBe(1)
    expect(lines[0]).toMatchObject({ id: null, line: 1, error: { code: 'input/too-long' } })
    expect(lines[1]).toMatchObject({ id: 2, verdict: 'not-covered' })
  })

  it('print nothing where there are none', async () => {
    expect(await remit(['ask', '--jsonl'])).toEqual({ code: 0, out: '', err: '' })
  })
})
