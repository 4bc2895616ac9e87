import { describe, expect, it } from 'vitest'
import { parsed, remit } from '../../support/remit.ts'
import { sharedLines } from '../../support/shared.ts'
import { noScorers, scored, scorers, withFiles } from '../eval/scorers.ts'

const istio = {
  id: 'istio',
  text: 'Is Istio covered on AKS?',
  intent: 'coverage',
  product: 'aks',
  verdict: 'not-covered',
  also: ['best-effort'],
  sections: ['Azure Kubernetes Service Support coverage (service components)'],
}
const wrong = { ...istio, id: 'wrong', verdict: 'covered', also: [] }
const meant = { products: ['aks'], topics: ['third-party.istio'], aspect: 'help' }
const voiced = { ...meant, id: 'istio', voice: 'cloud', text: istio.text, intent: 'coverage' }
const outside = { ...voiced, id: 'out', text: 'eks or gke?', intent: 'out-of-scope', topics: [] }

function measured(rows: readonly object[], ...options: readonly string[]) {
  return withFiles([rows], ([file = '']) => remit(['eval', file, ...options]))
}

describe('labelled messages', () => {
  it('get the figures, then what was confused and missed', async () => {
    const { code, out } = await measured([istio, wrong])
    expect(code).toBe(0)
    expect(out).toMatch(/^answered right {9}0\.500 \(1\/2\)\n/)
    expect(out).toContain('false refusal          1.000 (1/1)\n')
    expect(out).toContain('\n    1  want covered, got not-covered\n')
    expect(out).toContain('  wrong  want covered, got not-covered, product aks/aks\n    Is Istio')
    expect(out).toContain('\nOffered instead of answered: 0.000 (0/2)\n')
  })

  it('are told apart in reading and judging where their readings are given', async () => {
    const readings = [istio, wrong].map(({ id }) => ({ id, ...meant, facts: {} }))
    const { out } = await withFiles([[istio, wrong], readings], ([file = '', hand = '']) =>
      remit(['eval', file, '--readings', hand]),
    )
    expect(out).toMatch(/\nread by hand +0\.500 \(1\/2\)/)
    expect(out).toMatch(/\n {2}topics as the program reads them +0\.500 \(1\/2\)/)
  })
})

describe('messages with what they mean', () => {
  it('get the figures by voice', async () => {
    const { code, out } = await measured([voiced, outside])
    expect(code).toBe(0)
    expect(out).toContain('\ncloud        1   1.000   1.000  1.000 1.000   0.000           0.000\n')
    expect(out).toMatch(/\n {2}all +1\.000 \(1\/1\) +1\.000 \(1\/1\)/)
  })

  it('lose what a part of the reading costs', async () => {
    const misread = { ...voiced, topics: ['control-plane.etcd'], products: ['aks'] }
    const { out } = await withFiles([[misread]], ([file = '']) =>
      remit(['eval', file, '--readings', file]),
    )
    expect(out).toMatch(/topics as the program reads them +0\.000 \(0\/1\) +1\.000/)
    expect(out).toMatch(/facts as the program reads them +1\.000 \(1\/1\)/)
  })
})

it('prints all as one JSON object', async () => {
  const { out } = await measured([istio, wrong], '--json')
  const report = JSON.parse(out) as object
  expect(report).toMatchObject({
    what: 'labels',
    messages: 2,
    figures: { right: { value: 0.5, part: 1, whole: 2 } },
    confusion: [{ want: 'covered', got: 'not-covered', count: 1 }],
    misses: [{ id: 'wrong' }],
  })
})

describe('a run that is kept', () => {
  const then = [istio, { ...wrong, verdict: 'not-covered' }]

  it('tells what got better and worse, and fails where more got worse', async () => {
    const { code, out } = await withFiles(
      [then, [istio, wrong], []],
      async ([a = '', b = '', kept = '']) => {
        await remit(['eval', a, '--write-baseline', kept])
        return remit(['eval', b, '--baseline', kept])
      },
    )
    expect(code).toBe(1)
    expect(out).toContain('Against the baseline: 0 better, 1 worse, 0 new, 0 gone\n')
    expect(out).toContain('  right  1.000 → 0.500\n')
    expect(out).toContain('Worse\n  wrong  not-covered → not-covered, want covered\n')
  })

  it('is no run of messages in the other form', async () => {
    const { code, err } = await withFiles(
      [then, [voiced], []],
      async ([a = '', b = '', kept = '']) => {
        await remit(['eval', a, '--write-baseline', kept])
        return remit(['eval', b, '--baseline', kept])
      },
    )
    expect(code).toBe(1)
    expect(err).toContain('is one of labels, this is one of messages')
  })
})

describe('wrong input', () => {
  it.each([
    [[], 'eval needs a file of messages'],
    [['a', 'b'], 'eval has no use for "b"'],
    [['a', '--raedings', 'b'], 'Did you mean --readings?'],
    [['a', '--as-of', 'today'], '--as-of takes a day'],
    [['a', '--leave-out'], '--leave-out needs a value'],
  ])('%j is wrong usage', async (args, message) => {
    const { code, out, err } = await remit(['eval', ...args])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })

  it.each([
    ['of another form', [{ id: 'a', text: 'x' }], 'holds no messages to measure on'],
    ['without a line', [], 'holds no messages to measure on'],
    [
      'with a verdict nobody knows',
      [{ ...istio, verdict: 'yes' }],
      ':1  "verdict": there is no verdict "yes"',
    ],
    ['with an id twice', [istio, istio], ':2  the id "istio" stands on line 1 too'],
  ])('a file %s is refused', async (_, rows, message) => {
    const { code, out, err } = await measured(rows)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(message)
  })

  it('a voice that is not in the file is named', async () => {
    const { code, err } = await measured([voiced], '--leave-out', 'clod')
    expect([code, err]).toEqual([2, 'There is no voice "clod". Did you mean "cloud"?\n'])
  })

  it('a voice that was never learnt is named', async () => {
    const { code, err } = await measured([{ ...voiced, voice: 'nobody' }], '--leave-out', 'all')
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('There is no voice "nobody". One of: '),
    ])
  })

  it('a file that is not there is named', async () => {
    const { code, err } = await remit(['eval', 'nowhere.jsonl'])
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('The file nowhere.jsonl cannot be read'),
    ])
  })
})

describe('beside the scorers', () => {
  const asked = async (rows: readonly object[], command: readonly string[]) => {
    const { out } = await remit(command, rows.map(row => JSON.stringify(row)).join('\n'))
    return parsed(out)
  }

  it('says of labelled messages what score.py says', async ({ skip }) => {
    skip(noScorers !== '', noScorers)
    const labels = sharedLines('eval/dev.jsonl')
    const answers = await asked(labels, ['ask', '--jsonl'])
    const { out } = await remit(['eval', `${scorers}/dev.jsonl`])
    expect(out.slice(0, out.indexOf('\n\n') + 1)).toBe(scored('score.py', labels, answers))
  })

  it('says of messages in several voices what agree.py says', async ({ skip }) => {
    skip(noScorers !== '', noScorers)
    const all = sharedLines('eval/messages.jsonl')
    const messages = all.filter((_, at) => at % 20 === 0)
    const judged = await asked(messages, ['judge', '--jsonl'])
    const answers = await asked(messages, ['ask', '--jsonl'])
    const { out } = await measured(messages)
    const expected = scored('agree.py', messages, judged, answers)
    expect(out.slice(0, out.indexOf('\n\n') + 1)).toBe(expected)
  })
})
