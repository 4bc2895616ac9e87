import fc from 'fast-check'
import { marked, type Token, type Tokens } from 'marked'
import { describe, expect, it } from 'vitest'
import type { TicketDraft } from '../../src/tickets/draft.ts'
import { fill, skip } from '../../src/tickets/fill.ts'
import { openDraft } from '../../src/tickets/open-draft.ts'
import { toMarkdown } from '../../src/tickets/to-markdown.ts'
import { book, clean } from './book.ts'
import { anyFinding, finding } from './finding.ts'

const hostile = fc.constantFrom(
  '```',
  '````\n# x\n````',
  '~~~',
  '\n# Heading\n',
  '\n---\n',
  '\n===\n',
  '\n> quote\n',
  '\n- item\n',
  '\n1. item\n',
  '\n    code\n',
  '| a | b |\n|---|---|\n',
  '<img src=x onerror=alert(1)>',
  '</details><script>',
  '<!-- ',
  '[text](javascript:alert(1))',
  '![x](http://a.example/x.png)',
  '\n[a]: http://a.example\n[a]',
  '@Azure/aks-team',
  '@channel',
  'a_@channel',
  '**bold** _it_ `code` ~~gone~~',
  '\\',
  '&#64;all &lt;b&gt;',
  '{places}',
  '$&',
  '日本語のエラー',
  'שלום עולם',
  '🔥👩🏽‍💻',
  'C:\\ClusterStorage\\Volume1',
)
const value = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constant(' ')), {
    minLength: 1,
    maxLength: 6,
  })
  .map(parts => clean(parts.join('')))

const ids = book.fields.map(({ id }) => id)

const anyDraft: fc.Arbitrary<TicketDraft> = fc
  .tuple(
    fc.option(anyFinding, { nil: undefined }),
    fc.array(fc.tuple(fc.constantFrom(...ids), value), { maxLength: 12 }),
    fc.subarray(ids),
    fc.option(value, { nil: undefined }),
  )
  .map(([found, values, skipped, summary]) => {
    const opened = openDraft(book, {
      ...(found ? { finding: found } : {}),
      ...(summary ? { summary } : {}),
      facts: [{ fact: 'stoppedDays', label: 'days stopped', value: 3, words: summary ?? '3' }],
      unsure: [String(summary ?? 'how it was changed')],
    })
    const filled = values.reduce<TicketDraft>(
      (draft, [field, text]) =>
        field === 'product' ? draft : fill(book, draft, { field, value: text, from: 'said' }),
      opened,
    )
    return skipped.reduce<TicketDraft>((draft, field) => skip(book, draft, field), filled)
  })

describe('a ticket in Markdown', () => {
  it('has the sections of the data in their order, whatever is in it', () => {
    const headings = book.wording.sections.map(({ heading }) => heading)
    fc.assert(
      fc.property(anyDraft, draft => {
        const tokens = marked.lexer(toMarkdown(book, draft))
        const found = tokens.filter(token => token.type === 'heading') as Tokens.Heading[]
        expect(found.map(({ depth }) => depth)).toEqual([1, ...found.slice(1).map(() => 2)])
        const texts = found.slice(1).map(({ text }) => text)
        expect(texts).toEqual(headings.filter(heading => texts.includes(heading)))
        expect(tokens[0]?.type).toBe('heading')
      }),
      { numRuns: 250 },
    )
  })

  it('holds no HTML, picture, table or link that anybody wrote into it, and calls nobody', () => {
    fc.assert(
      fc.property(anyDraft, draft => {
        const tokens = everyToken(marked.lexer(toMarkdown(book, draft)))
        const types = new Set(tokens.map(({ type }) => type))
        for (const type of ['html', 'image', 'table', 'def', 'del', 'hr']) {
          expect(types).not.toContain(type)
        }
        for (const token of tokens) expect(isTrap(token)).toBe(false)
      }),
      { numRuns: 250 },
    )
  })

  it('says what was said', () => {
    const words = fc.stringMatching(/^[a-z]{3,12}( [a-z]{3,12}){0,6}$/)
    fc.assert(
      fc.property(words, fc.constantFrom('scope', 'tried', 'changes', 'impact'), (text, field) => {
        const opened = openDraft(book, { product: 'aks' })
        const draft = fill(book, opened, { field, value: clean(text), from: 'said' })
        expect(toMarkdown(book, draft)).toContain(text)
      }),
    )
  })

  it('reads as it was written once a program has drawn it', () => {
    const text = 'a_b *c* <d> [e](f) `g` | h ~~i~~ &amp; C:\\temp\\_x @team/a # 1. _'
    const draft = fill(book, openDraft(book, {}), {
      field: 'scope',
      value: clean(text),
      from: 'said',
    })
    const drawn = marked.parse(toMarkdown(book, draft), { async: false })
    expect(plain(drawn)).toContain(`Scope: ${text}`)
  })

  it('shows evidence as it was, in a block that nothing in it closes', () => {
    const evidence = 'E0714 failed\n````\n# not a heading\n<b>@channel</b> | x'
    const draft = fill(book, openDraft(book, {}), {
      field: 'evidence',
      value: clean(evidence),
      from: 'pasted',
    })
    const code = marked.lexer(toMarkdown(book, draft)).filter(token => token.type === 'code')
    expect(code.map(token => (token as Tokens.Code).text)).toEqual([evidence])
  })

  it('counts what it leaves out', () => {
    const log = Array.from(
      { length: 200 },
      (_, at) => `line ${at} ${'x'.repeat(at === 3 ? 2_000 : 5)}`,
    )
    const draft = fill(book, openDraft(book, {}), {
      field: 'evidence',
      value: clean(log.join('\n')),
      from: 'pasted',
    })
    const markdown = toMarkdown(book, draft)
    expect(markdown).toContain('… 120 more lines')
    expect(markdown).toContain('… 1007 more characters')
  })

  it('opens with what support may decline, and states the coverage with document, section and date', () => {
    const markdown = toMarkdown(
      book,
      openDraft(book, { finding, summary: clean('Nodes are gone.') }),
    )
    const [, second] = markdown.split('\n\n')
    expect(second).toMatch(/^> \*\*Breaks support\.\*\*/)
    expect(markdown).toContain('Azure Kubernetes Service (AKS) Support Policies, dated 2019-04-01')
    expect(markdown).toContain('section “Node maintenance and access”')
  })
})

/** All of it but the words of bare links, in which nobody is called. */
function everyToken(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap(token => {
    const inner = token.type !== 'link' && 'tokens' in token && token.tokens ? token.tokens : []
    const items: readonly Token[] = token.type === 'list' ? (token as Tokens.List).items : []
    return [token, ...everyToken(inner), ...everyToken(items)]
  })
}

/** A link with words of its own, or a name that would be called. */
function isTrap(token: Token): boolean {
  if (token.type === 'link') return token.raw.startsWith('[')
  return (
    token.type === 'text' && !('tokens' in token) && /(?<![\w.+/-])@[A-Za-z0-9]/.test(token.raw)
  )
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
