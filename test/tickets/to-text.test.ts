import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correct } from '../../src/tickets/fill.ts'
import { toPortal } from '../../src/tickets/to-portal.ts'
import { toText } from '../../src/tickets/to-text.ts'
import { book, clean } from './book.ts'
import { anyDraft, complete, products } from './drafts.ts'

describe('the text for a chat', () => {
  it('fits a message of chat, whatever the draft holds', () => {
    fc.assert(
      fc.property(anyDraft, draft => {
        expect(toText(book, draft).length).toBeLessThanOrEqual(book.targets.limits.chat)
      }),
    )
  })

  it('counts the lines it leaves out', () => {
    const log = Array.from({ length: 400 }, (_, line) => `line ${line}`).join('\n')
    const draft = correct(book, complete('aks', 'general'), {
      field: 'evidence',
      value: clean(log),
    })
    const lines = toText(book, draft).split('\n')
    const shown = lines.filter(line => /^line \d+$/.test(line)).length
    const left = Number(/… (\d+) more lines/.exec(lines.at(-1) ?? '')?.[1])
    expect(shown).toBeGreaterThan(10)
    expect(left).toBeGreaterThanOrEqual(400 - shown)
  })
})

describe('the checklist for the portal', () => {
  it.each(products)('of %s goes through the form in its order, with nothing left open', product => {
    const text = toPortal(
      book,
      complete(product, 'general', {
        copyTo: 'b@example.com',
        subscription: '5f1c2d3e-1111-2222-3333-444455556666',
      }),
    )
    const labels = [...text.matchAll(/^- \[ \] \*\*(.+?):\*\*/gm)].map(([, label]) => label)
    expect(labels).toEqual(
      book.targets.portal.pages.flatMap(({ steps }) => steps.map(({ label }) => label)),
    )
    expect(text).toContain(book.targets.products[product]?.service)
    expect(text).toContain('two of nine nodes are NotReady')
    expect(text).toContain('Ada')
  })
})
