import { describe, expect, it } from 'vitest'
import type { TicketDraft } from '../../src/tickets/draft.ts'
import { correct } from '../../src/tickets/fill.ts'
import { openDraft } from '../../src/tickets/open-draft.ts'
import { adviseSeverity } from '../../src/tickets/severity.ts'
import { toMarkdown } from '../../src/tickets/to-markdown.ts'
import type { Verdict } from '../../src/vocabulary/verdict.ts'
import { book, clean } from './book.ts'
import { finding } from './finding.ts'

function drafted(
  values: Readonly<Record<string, string>>,
  verdict: Verdict = 'covered',
): TicketDraft {
  const opened = openDraft(book, { finding: { ...finding, verdict } })
  return Object.entries(values).reduce<TicketDraft>(
    (draft, [field, value]) => correct(book, draft, { field, value: clean(value) }),
    opened,
  )
}

const down = { environment: 'production', workaround: 'no', impact: 'nobody can buy' }

describe('the advice on severity', () => {
  it.each([
    ['A', {}, down],
    ['B', { insteadOf: 'A', because: 'a workaround exists' }, { ...down, workaround: 'yes' }],
    ['B', { insteadOf: 'A' }, { environment: 'production' }],
    ['C', {}, { ...down, environment: 'dev' }],
    ['C', {}, {}],
    ['C', { insteadOf: 'A' }, { ...down, supportPlan: 'developer' }],
    ['A', {}, { ...down, supportPlan: 'standard' }],
  ])('is %s with %o for %o', (level, more, values) => {
    expect(adviseSeverity(book, drafted(values))).toMatchObject({ level, ...more })
  })

  it('promises nothing around the clock for what is covered in part', () => {
    expect(adviseSeverity(book, drafted(down, 'best-effort')).level).toBe('B')
  })

  it('stands beside what the reporter chose, with the reason', () => {
    const values = { environment: 'dev', severity: 'A', supportPlan: 'standard' }
    const markdown = toMarkdown(book, drafted(values))
    expect(markdown).toContain('A (Critical business impact), chosen by the reporter.')
    expect(markdown).toContain('Advice: C, because it is not production.')
  })

  it('takes the place of what the reporter chose where their plan does not reach it', () => {
    const markdown = toMarkdown(book, drafted({ ...down, severity: 'A', supportPlan: 'developer' }))
    const said =
      'C, not A as the reporter wishes, because the Developer plan takes severity C only.'
    expect(markdown).toContain(said)
    expect(markdown.split('Developer plan takes')).toHaveLength(2)
    expect(markdown).not.toContain('answers the phone')
  })
})
