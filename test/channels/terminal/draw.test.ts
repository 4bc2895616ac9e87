import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { draw } from '../../../src/channels/terminal/draw.ts'
import { columns } from '../../../src/channels/terminal/wrap.ts'
import type { DraftField, DraftView, ListedDraft } from '../../../src/vocabulary/draft.ts'
import type { Choice } from '../../../src/vocabulary/finding.ts'
import type { FindingWords, Reply } from '../../../src/vocabulary/reply.ts'
import type { Verdict } from '../../../src/vocabulary/verdict.ts'

const plain = { width: 60, colour: false }

describe('a finding', () => {
  it('reads from the verdict to what to do next', () => {
    const reply = found('not-covered', words({ notes: ['Unless: Support directed it.'] }))
    expect(draw([reply], plain)).toBe(
      [
        'Not covered · Tin',
        '  Tin is named as outside support.',
        '  Tin policies, “Scope”, undated.',
        '  • Unless: Support directed it.',
        '→ Ask upstream.',
      ].join('\n'),
    )
  })

  it('hangs what is too long for the window', () => {
    const note = 'The document pulls two ways.\nOne side: nothing at all is said.'
    expect(draw([found('silent', words({ notes: [note] }))], { ...plain, width: 24 })).toContain(
      [
        '  • The document pulls',
        '    two ways.',
        '    One side: nothing at',
        '    all is said.',
      ].join('\n'),
    )
  })

  it('has the colour of its verdict', () => {
    const colours = (['covered', 'not-covered', 'silent', 'shared'] as const).map(verdict => {
      const text = draw([found(verdict, words({}))], { width: 60, colour: true })
      return text.slice(0, text.indexOf('m'))
    })
    expect(new Set(colours).size).toBe(4)
  })

  it('shows products of one verdict under one head, and says once what holds for all', () => {
    const both = 'Two ways.'
    const reply = found(
      'not-covered',
      words({ product: 'Tin', notes: [both] }),
      words({ product: 'Zinc', notes: ['Only here.', both] }),
    )
    const text = draw([reply], plain)
    expect(text.split('\n').filter(line => !line.startsWith(' '))).toEqual([
      'Not covered',
      'Tin',
      'Zinc',
      '→ Ask upstream.',
    ])
    expect(text.match(/Two ways/g)).toHaveLength(1)
    expect(text).toContain('  • Only here.')
  })

  it('keeps products of different verdicts apart', () => {
    const reply = found('none', words({}), words({ product: 'Zinc', verdict: 'Covered' }))
    expect(draw([reply], plain)).toMatch(/^Not covered · Tin\n.*\n\nCovered · Zinc\n/s)
  })
})

describe('a question', () => {
  it('numbers its choices, with what each would mean in a column', () => {
    const reply = question({ choices: ['Yes', 'Not at all'] })
    expect(draw([reply], plain)).toBe(
      [
        'It depends · Tin',
        'Is it so?',
        '  1) Yes        → Covered',
        '  2) Not at all → Covered',
        '  3) Not sure',
      ].join('\n'),
    )
  })

  it('puts letters where a number is itself an answer', () => {
    expect(draw([question({ choices: ['up to 30'], numeric: true })], plain)).toMatch(
      /^ {2}a\) up to 30 → Covered\n {2}b\) Not sure$/m,
    )
  })

  it('lets a column go that the window has no room for', () => {
    const text = draw([question({ choices: ['A', 'A very long label'] })], { ...plain, width: 26 })
    expect(text).toContain('  1) A → Covered\n  2) A very long label →\n     Covered\n')
  })

  it('groups many choices by what they mean; their numbers stay', () => {
    const labels = Array.from({ length: 10 }, (_, at) => `Option ${at}`)
    const reply = question({ choices: labels, odd: 'silent' })
    expect(draw([reply], plain)).toBe(
      [
        'It depends · Tin',
        'Is it so?',
        '→ Covered',
        '   1) Option 0  3) Option 2  5) Option 4  7) Option 6',
        '   9) Option 8',
        '→ Not stated',
        '   2) Option 1  4) Option 3  6) Option 5  8) Option 7',
        '   10) Option 9',
        '11) Not sure',
      ].join('\n'),
    )
  })

  it('gives no number to the only thing that is no answer in words', () => {
    const text = draw([question({ choices: [] })], plain)
    expect(text).toMatch(/\n {2}Not sure$/)
  })
})

it('offers readings by number', () => {
  const offers = ['Helm itself', 'A chart'].map((label, at) => ({
    id: String(at + 1),
    topics: ['tool'],
    aspect: 'help' as const,
    label,
    verdict: 'covered' as const,
    meaning: 'Covered',
  }))
  const reply: Reply = { kind: 'readings', text: 'Which of these?', offers }
  expect(draw([reply], plain)).toBe(
    'Which of these?\n  1) Helm itself → Covered\n  2) A chart     → Covered',
  )
})

describe('a draft', () => {
  it('is a line on how far it is until it is worth showing', () => {
    expect(draw([draft('# Ticket', 'progress')], plain)).toBe('Ticket “Tin is ill”: 1 of 3.')
  })

  it('is its fields with what is wrong with them, where it is to be edited', () => {
    expect(draw([draft('# Ticket', 'form')], plain)).toBe(
      'Summary\n  Scope: all\n  Impact: —\n    ! Support will ask for this.',
    )
  })

  it('is Markdown to copy, wrapped so that it reads the same', () => {
    const markdown = [
      '# A heading is never broken, however long it may be in the end',
      '> quoted text that goes on',
      '- an item that goes on',
      'the sum total of 10 - 3 is seven',
      '````',
      'a log line that nobody may break',
      '```',
      'another line that nobody may break',
      '````',
      'and prose once again here',
    ].join('\n')
    expect(
      draw([draft(markdown, 'ticket')], { ...plain, width: 20 })
        .split('\n')
        .slice(1, -1),
    ).toEqual([
      '# A heading is never broken, however long it may be in the end',
      '> quoted text that',
      '> goes on',
      '- an item that goes',
      '  on',
      'the sum total of',
      '10 - 3 is seven',
      '````',
      'a log line that nobody may break',
      '```',
      'another line that nobody may break',
      '````',
      'and prose once again',
      'here',
    ])
  })
})

it('shows every kind of reply, wide and narrow, with and without colour', () => {
  for (const reply of every) {
    const wide = draw([reply], { width: Number.POSITIVE_INFINITY, colour: false })
    expect([reply.kind, wide]).not.toEqual([reply.kind, ''])
    const coloured = draw([reply], { width: 80, colour: true })
    expect(stripVTControlCharacters(coloured)).toBe(draw([reply], { width: 80, colour: false }))
    const narrow = draw([reply], { width: 40, colour: true }).split('\n')
    expect(narrow.filter(line => columns(line) > 40)).toEqual([])
  }
})

it('keeps a remark close to what follows it, and replies apart', () => {
  const echo: Reply = { kind: 'echo', facts: [], text: 'I read: 31 days.' }
  const help: Reply = { kind: 'help', text: 'Ask me.', examples: [] }
  expect(draw([echo, help, help], plain)).toBe('I read: 31 days.\nAsk me.\n\nAsk me.')
})

it('never obeys what somebody pasted', () => {
  const bad = 'a\u001b]0;title\u0007b\u001b[2Jc\u009b5Ad\u0000\u202ee\r\nf'
  const replies: readonly Reply[] = [
    { kind: 'text', id: 'removed', text: bad },
    { kind: 'echo', facts: [], text: bad },
    { kind: 'drafts', drafts: [listed(bad)] },
    draft(bad, 'text'),
    draft(bad, 'form'),
    draft(bad, 'progress', bad),
    found('covered', words({ because: bad, notes: [bad] })),
    question({ choices: [bad] }),
  ]
  expect(draw(replies, plain)).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u)
})

function words(more: Partial<FindingWords>): FindingWords {
  return {
    verdict: 'Not covered',
    product: 'Tin',
    because: 'Tin is named as outside support.',
    source: 'Tin policies, “Scope”, undated.',
    notes: [],
    next: ['Ask upstream.'],
    ...more,
  }
}

function found(verdict: Verdict, ...said: readonly FindingWords[]): Reply {
  const source = { edition: 'tin@undated', product: 'tin', title: 'Tin policies' }
  const finding = {
    source,
    topics: [],
    aspect: 'help' as const,
    verdict,
    citations: [],
    also: [],
    disputes: [],
    used: [],
    provisos: [],
  }
  return { kind: 'finding', verdict, findings: said.map(() => finding), words: said }
}

function question(asked: {
  readonly choices: readonly string[]
  readonly numeric?: boolean
  /** What every second choice would mean. */
  readonly odd?: Verdict
}): Reply {
  const choices: readonly Choice[] = asked.choices.map((label, at) =>
    at % 2 === 1 && asked.odd
      ? { id: label, label, means: asked.odd, meaning: 'Not stated' }
      : { id: label, label, means: 'covered', meaning: 'Covered' },
  )
  const unsure = { id: 'not-sure', label: 'Not sure' }
  const numeric = asked.numeric ?? false
  return {
    kind: 'question',
    lead: 'It depends · Tin',
    question: { fact: 'f', text: 'Is it so?', why: '', numeric, choices: [...choices, unsure] },
  }
}

function listed(title: string): ListedDraft {
  const completeness = { filled: 1, required: 3, text: '1 of 3' }
  return { id: '1', title, stage: 'draft', completeness, actions: [] }
}

function draft(markdown: string, view: DraftView, title = 'Tin is ill'): Reply {
  const field = { input: 'lines', options: [], required: true, skipped: false, max: 100 } as const
  const fields: readonly DraftField[] = [
    { ...field, field: 'scope', label: 'Scope', value: 'all', entered: 'all', from: 'said' },
    { ...field, field: 'impact', label: 'Impact', problem: 'Support will ask for this.' },
    { ...field, required: false, field: 'more', label: 'More' },
  ]
  const sections = [{ id: 'summary', heading: 'Summary', fields }]
  return { kind: 'draft', view, ...listed(title), sections, missing: ['impact'], markdown }
}

const every: readonly Reply[] = [
  found('covered', words({ notes: ['One long note about a matter that nobody will read.'] })),
  found('covered', words({}), words({ product: 'Zinc with quite a long name to wrap around' })),
  question({ choices: ['Yes', 'No, and there is much to be said about it'] }),
  question({ choices: 'abcdefghijkl'.split('').map(letter => `Choice ${letter}`) }),
  draft('# Ticket\n\n- **Scope:** all of it and more than fits into a line\n', 'ticket'),
  draft('# Ticket', 'form'),
  draft('# Ticket', 'progress', 'A title that is far too long for a narrow window'),
  { kind: 'readings', text: 'Which of these readings is what you mean?', offers: [] },
  { kind: 'echo', facts: [], text: 'I read: the number of days stopped as 31 days.' },
  {
    kind: 'receipt',
    ...listed('Filed'),
    text: 'Filed as number 5, and somebody will write to you about it.',
  },
  {
    kind: 'drafts',
    drafts: [listed('One draft with a rather long title, even for one'), listed('Two')],
  },
  { kind: 'help', text: 'Ask me anything about it.', examples: ['Is tin covered where zinc is?'] },
  {
    kind: 'matrix',
    text: 'What the policies say on alloys, on the face of it.',
    products: ['tin', 'zinc'],
    rows: [{ topic: 'alloy', label: 'alloys', cells: { tin: ['Covered', 'Not covered'] } }],
  },
  { kind: 'text', id: 'move.hello', text: 'Hello, and ask me whether it is supported.' },
]
