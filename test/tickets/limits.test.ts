import fc from 'fast-check'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { cut, cutMarkdown } from '../../src/tickets/cut.ts'
import type { TicketDraft } from '../../src/tickets/draft.ts'
import { correct } from '../../src/tickets/fill.ts'
import { toAzure } from '../../src/tickets/to-azure.ts'
import { toIssue } from '../../src/tickets/to-issue.ts'
import { toMarkdown } from '../../src/tickets/to-markdown.ts'
import { toPortal } from '../../src/tickets/to-portal.ts'
import { toText } from '../../src/tickets/to-text.ts'
import { book, clean } from './book.ts'
import { anyDraft, complete, products } from './drafts.ts'

const { limits } = book.targets
const moreLines = /… (\d+) more lines/
const more = /… \d+ more (?:lines|characters)/

const described = (draft: TicketDraft) =>
  (toAzure(book, draft).properties as { readonly description?: string }).description ?? ''

/** What each place gets, and how much it takes. */
const targets: readonly (readonly [string, (draft: TicketDraft) => string, number])[] = [
  ['Markdown', draft => toMarkdown(book, draft), limits.markdown],
  ['the portal', draft => toPortal(book, draft), limits.portal],
  ['the description for Azure', described, limits.description],
  ['a public issue', draft => toIssue(book, draft), limits.issue],
  ['a chat', draft => toText(book, draft), limits.chat],
]

/** A draft with each field as long as it may be, in lines that no excerpt shortens. */
const fullest = book.fields.reduce<TicketDraft>(
  (draft, { id, kind, max }) => {
    if (kind !== 'lines' && kind !== 'code') return draft
    const value = Array.from({ length: 80 }, (_, at) => `${id} ${at} ${'y'.repeat(max / 80)}`)
    return correct(book, draft, { field: id, value: clean(value.join('\n')) })
  },
  complete('aks-engine', 'upstream-bug'),
)

/** Words of their own, a line each, in as many lines as anybody pastes, short or long. */
const paste = fc
  .record({
    lines: fc.constantFrom(3, 79, 81, 600, 4_000),
    width: fc.constantFrom(0, 40, 740, 3_000),
    fences: fc.boolean(),
  })
  .map(({ lines, width, fences }) =>
    Array.from({ length: lines }, (_, at) => {
      const fence = fences && at % 7 === 0 ? '```` ' : ''
      return `${fence}L${at}. ${'x'.repeat(width)}`
    }).join('\n'),
  )

const pasted = fc
  .tuple(anyDraft, fc.constantFrom(...products), paste, paste)
  .map(([made, product, evidence, tried]) => {
    const base = product === 'aks-engine' ? complete(product, 'general') : made
    const values = { evidence, apiModel: evidence, tried, request: tried }
    return Object.entries(values).reduce<TicketDraft>(
      (draft, [field, value]) => correct(book, draft, { field, value: clean(value) }),
      base,
    )
  })

describe.each(targets)('%s', (_, write, most) => {
  it('takes any draft, however much was pasted', () => {
    fc.assert(
      fc.property(pasted, draft => {
        expect(write(draft).length).toBeLessThanOrEqual(most)
      }),
      { numRuns: 12 },
    )
  })

  it('takes the fullest draft, and says what it leaves out', () => {
    expect(write(fullest).length).toBeLessThanOrEqual(most)
    expect(write(fullest)).toMatch(more)
  })

  it('says so where anything pasted is not shown', () => {
    fc.assert(
      fc.property(paste, text => {
        const draft = correct(book, complete('aks', 'general'), {
          field: 'evidence',
          value: clean(text),
        })
        const written = write(draft)
        const isWhole = text.split('\n').every(line => written.includes(line.trim()))
        expect(isWhole || more.test(written)).toBe(true)
      }),
      { numRuns: 12 },
    )
  })
})

describe('a cut', () => {
  const text = fc.array(fc.string({ maxLength: 90 }), { minLength: 30, maxLength: 300 })

  it('counts the very lines it leaves out', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 200, max: 4_000 }), (lines, most) => {
        const whole = lines.join('\n')
        const kept = cut(book, whole, most).split('\n')
        expect(kept.join('\n').length).toBeLessThanOrEqual(Math.max(most, 0))
        const left = moreLines.exec(kept.at(-1) ?? '')?.[1]
        if (left === undefined) return
        expect(kept.length - 1 + Number(left)).toBe(whole.split('\n').length)
        expect(kept.slice(0, -1)).toEqual(whole.split('\n').slice(0, -1 - (Number(left) - 1)))
      }),
    )
  })

  it('leaves no block of Markdown open', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 60 }),
        fc.integer({ min: 400, max: 2_000 }),
        (ticks, most) => {
          const fence = '`'.repeat(ticks)
          const block = [fence, ...Array.from({ length: 500 }, (_, at) => `line ${at}`), fence]
          const tokens = marked.lexer(cutMarkdown(book, ['# Title', '', ...block].join('\n'), most))
          const last = tokens.filter(({ type }) => type !== 'space').at(-1)
          expect(last).toMatchObject({ type: 'paragraph', text: expect.stringMatching(moreLines) })
        },
      ),
    )
  })
})
