import { describe, expect, it } from 'vitest'
import { type Line, remitLines } from '../../support/remit.ts'

const stopped = 'Our cluster was stopped for some time. Is the control plane still supported?'

async function told(...turns: readonly (object | string)[]): Promise<readonly Line[]> {
  return (await remitLines(['chat', '--jsonl'], turns)).lines
}

/** The turns of one conversation about AKS on Azure Stack HCI. */
async function onHci(...turns: readonly object[]) {
  const spoken = turns.map(turn => ({ conversation: 'c', ...turn }))
  return (await remitLines(['chat', '--jsonl', '--fact', 'product=aks-hci'], spoken)).lines
}

describe('a turn', () => {
  it('prints the line of ask with its conversation, and the kinds of reply', async () => {
    const [line] = await told({ conversation: 'c', text: 'Is Istio supported on AKS?' })
    expect(Object.keys(line ?? {})).toEqual(
      'conversation intent aspect product topics verdict asks cites facts reply kinds'.split(' '),
    )
    expect(line).toMatchObject({
      conversation: 'c',
      product: 'aks',
      verdict: 'not-covered',
      kinds: ['finding'],
    })
  })

  it('shows the choices of a question with what each would mean', async () => {
    const [line] = await onHci({ text: stopped })
    expect(line).toMatchObject({ verdict: 'ask', asks: ['stoppedDays'], kinds: ['question'] })
    expect(line?.choices).toEqual([
      { id: '<=30', label: 'up to 30 days', means: 'covered' },
      { id: '>30', label: 'over 30 days', means: 'out-of-support' },
      { id: 'not-sure', label: 'Not sure', means: null },
    ])
  })

  it.each([
    [{ choice: '>30' }, { stoppedDays: [31, Number.MAX_SAFE_INTEGER] }],
    [{ text: 'b' }, { stoppedDays: [31, Number.MAX_SAFE_INTEGER] }],
    [{ text: '45' }, { stoppedDays: 45 }],
    [{ text: '45 days' }, { stoppedDays: 45 }],
  ])('answers a question by %j', async (answer, facts) => {
    const [, line] = await onHci({ text: stopped }, answer)
    expect(line).toMatchObject({ verdict: 'out-of-support', asks: [], facts })
    expect(line?.kinds).toEqual(['echo', 'finding'])
  })

  it('answers by conditions where nobody knows, and asks that no more', async () => {
    const [, line] = await onHci({ text: stopped }, { choice: 'not-sure' })
    expect(line).toMatchObject({ verdict: 'ask', asks: [], facts: {}, kinds: ['finding'] })
    expect(line?.reply).toContain('over 30 days')
  })

  it('offers the products as choices, by their ids', async () => {
    const [line] = await told({ conversation: 1, text: 'Stopped for 45 days. Still in support?' })
    expect(line).toMatchObject({ conversation: 1, product: null, asks: ['product'] })
    expect(line?.choices?.map(({ id }) => id)).toEqual([
      'aks',
      'aks-hci',
      'aks-arc',
      'aks-engine',
      'aks-local',
      'not-sure',
    ])
  })

  it('says so where a choice belongs to nothing that was asked', async () => {
    const lines = await told(
      { conversation: 'c', choice: '31-60' },
      { conversation: 'c', choice: '__proto__' },
    )
    for (const line of lines) expect(line).toMatchObject({ verdict: 'none', kinds: ['text'] })
  })

  it('may be a number by which its conversation is known, or have no name for it', async () => {
    const lines = await told({ conversation: 5, text: 'hi' }, { text: 'hi' })
    expect(lines.map(({ conversation }) => conversation)).toEqual([5, null])
  })

  it('is read on its own day', async () => {
    const text = 'Is Istio supported on AKS?'
    const lines = await told(
      { conversation: 'c', text, 'as-of': '2019-05-03' },
      { conversation: 'c', text, 'as-of': '2021-05-03' },
    )
    expect(lines[0]?.reply).toContain('1 month old')
    expect(lines[1]?.reply).toContain('2 years old')
  })
})

describe('conversations', () => {
  it('go on independently of each other, in the order of their lines', async () => {
    const lines = await told(
      { conversation: 'a', text: `We run AKS-HCI. ${stopped}` },
      { conversation: 'b', text: 'Is Istio supported on AKS?' },
      { conversation: 'a', text: '45' },
      { conversation: 'b', text: 'why?' },
      { conversation: 'c', text: '45' },
    )
    expect(lines.map(({ conversation }) => conversation)).toEqual(['a', 'b', 'a', 'b', 'c'])
    expect(lines[2]).toMatchObject({ product: 'aks-hci', facts: { stoppedDays: 45 } })
    expect(lines[3]?.reply).toContain('aks/nocover-istio')
    expect(lines[4]).toMatchObject({ facts: {} })
  })

  it('of the same name as a number and as a text are two', async () => {
    const lines = await told(
      { conversation: 1, text: 'We run AKS on Azure Local.' },
      { conversation: '1', text: 'Is Istio supported?' },
    )
    expect(lines[1]).toMatchObject({ product: null })
  })

  it('show the draft with its fields and what is missing, while one is open', async () => {
    const lines = await told(
      { conversation: 'c', text: 'Is Istio supported on AKS?' },
      { conversation: 'c', text: 'draft a ticket' },
    )
    const [before, draft] = lines
    expect(before).not.toHaveProperty('draft')
    expect(draft?.draft?.fields).toEqual(expect.any(Object))
    expect(draft?.asks).toEqual([`draft.${draft?.draft?.missing[0]}`])
    expect(draft?.kinds).toContain('draft')
    expect(draft?.choices?.map(({ id }) => id)).toContain('not-sure')
  })
})

describe('a line that cannot be read', () => {
  it.each([
    ['{"conversation":"c"', null],
    [{ conversation: 'c' }, 'c'],
    [{ conversation: 'c', text: 5 }, 'c'],
    [{ conversation: 'c', id: 9, choice: null }, 9],
    [{ conversation: 'c', text: 'hi', 'as-of': '2026-02-30' }, 'c'],
    [{ conversation: 'c', text: 'hi', 'as-of': 5 }, 'c'],
  ])('gets an error in its place, and costs nobody an answer: %j', async (line, id) => {
    const { code, lines } = await remitLines(
      ['chat', '--jsonl'],
      [{ conversation: 'c', text: 'hi' }, line, { conversation: 'c', text: 'hi' }],
    )
    expect(code).toBe(1)
    expect(lines).toHaveLength(3)
    expect(lines[1]).toMatchObject({ id, line: 2, error: { code: 'input/unreadable' } })
    expect(lines[2]).toMatchObject({ conversation: 'c', verdict: 'none' })
  })
})
