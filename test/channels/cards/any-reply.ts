import fc from 'fast-check'
import { commands } from '../../../src/vocabulary/command.ts'
import type { DraftField, ListedDraft, ShownDraft } from '../../../src/vocabulary/draft.ts'
import type { Choice, Finding } from '../../../src/vocabulary/finding.ts'
import type { FindingWords, Reply } from '../../../src/vocabulary/reply.ts'
import { verdicts } from '../../../src/vocabulary/verdict.ts'

const scraps: readonly string[] = [
  'The control plane of a stopped cluster is out of support. ',
  '节点无法加入集群 ',
  'مرحبا بالعالم ',
  '😀👩‍👩‍👧‍👦🇩🇪 ',
  '**bold** [link](https://evil.example) {{DATE(2026-01-01)}} <at>all</at> ',
  '<script>alert(1)</script>&nbsp;"quoted" \\ ',
  'E1127 09:14:02 kubelet.go:2448] "Error getting node"\n',
  'x'.repeat(200),
]

/** Text as people and policies write it, and as nobody should; up to ten times as long as is usual. */
const anyText: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.constantFrom(...scraps), { maxLength: 4 }), fc.constantFrom(1, 1, 1, 10))
  .map(([pieces, times]) => pieces.join('').repeat(times))

const someText = anyText.map(text => text || 'text')
const id = fc.stringMatching(/^[a-z][a-z-]{0,20}$/)
const verdict = fc.constantFrom(...verdicts)

const finding: fc.Arbitrary<Finding> = fc.record({
  source: fc.record({
    edition: id,
    product: id,
    title: anyText,
    address: fc.constantFrom('https://learn.microsoft.com/aks', 'javascript:alert(1)'),
  }),
  topics: fc.array(id, { maxLength: 2 }),
  aspect: fc.constantFrom('help', 'act', 'duty', 'state', 'what'),
  verdict,
  citations: fc.constant([]),
  also: fc.constant([]),
  disputes: fc.constant([]),
  used: fc.constant([]),
  provisos: fc.constant([]),
})

const words: fc.Arbitrary<FindingWords> = fc.record({
  verdict: fc.constantFrom('Covered', 'Not covered'),
  product: someText,
  because: someText,
  source: anyText,
  notes: fc.array(anyText, { maxLength: 3 }),
  next: fc.array(anyText, { maxLength: 2 }),
})

const choice: fc.Arbitrary<Choice> = fc.record({ id, label: someText, meaning: anyText })

const field: fc.Arbitrary<DraftField> = fc.record(
  {
    field: id,
    label: fc.stringMatching(/^[A-Z][a-z]{2,20}$/),
    input: fc.constantFrom('line', 'lines', 'code', 'time', 'choice'),
    options: fc.array(fc.record({ id, label: someText }), { maxLength: 6 }),
    required: fc.boolean(),
    skipped: fc.boolean(),
    value: anyText,
    entered: anyText,
    problem: anyText,
    hint: anyText,
    example: anyText,
    max: fc.constantFrom(20, 4_000),
  },
  { requiredKeys: ['field', 'label', 'input', 'options', 'required', 'skipped', 'max'] },
)

const action = fc.record({
  id,
  action: fc.constantFrom('show', 'edit', 'submit', 'withdraw'),
  label: fc.constantFrom('Show as text', 'Edit', 'Submit', 'Withdraw'),
})

const listed = {
  id,
  title: someText,
  stage: fc.constantFrom('draft', 'ready', 'submitted'),
  completeness: fc.record({
    filled: fc.nat(14),
    required: fc.constant(14),
    text: someText,
    next: fc.record({ field: id, label: someText, how: anyText }),
  }),
  actions: fc.array(action, { maxLength: 4 }),
} as const

const drafts: fc.Arbitrary<ListedDraft> = fc.record(listed)

/** Any draft, up to a size that no card holds. */
export const anyDraft: fc.Arbitrary<ShownDraft> = fc.record({
  ...listed,
  sections: fc.array(
    fc.record({ id, heading: someText, fields: fc.array(field, { maxLength: 6 }) }),
    { maxLength: 6 },
  ),
  missing: fc.array(id, { maxLength: 3 }),
  markdown: someText.map(text => text.repeat(3)),
})

const buttons = fc.array(
  fc.record({ command: fc.constantFrom(...commands), label: someText, text: id }),
  { maxLength: 8 },
)

const said = fc.oneof(
  fc.record({
    kind: fc.constant('finding' as const),
    verdict,
    findings: fc.array(finding, { minLength: 1, maxLength: 5 }),
    words: fc.array(words, { minLength: 1, maxLength: 5 }),
  }),
  fc.record({
    kind: fc.constant('question' as const),
    lead: anyText,
    question: fc.record({
      fact: id,
      text: someText,
      why: anyText,
      choices: fc.array(choice, { minLength: 1, maxLength: 12 }),
      numeric: fc.boolean(),
    }),
  }),
  fc.record({
    kind: fc.constant('readings' as const),
    text: someText,
    offers: fc.array(
      fc.record({ id, topics: fc.array(id), label: someText, verdict, meaning: anyText }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({ kind: fc.constant('echo' as const), facts: fc.constant([]), text: someText }),
  fc
    .tuple(anyDraft, fc.constantFrom('progress', 'ticket', 'form', 'text'))
    .map(([draft, view]) => ({ kind: 'draft' as const, view, ...draft })),
  fc.record({ kind: fc.constant('receipt' as const), text: someText }),
  fc.record({
    kind: fc.constant('drafts' as const),
    drafts: fc.array(drafts, { minLength: 1, maxLength: 5 }),
  }),
  fc.record({
    kind: fc.constant('matrix' as const),
    text: someText,
    products: fc.uniqueArray(id, { maxLength: 5 }),
    rows: fc.array(
      fc.record({
        topic: id,
        label: someText,
        cells: fc.dictionary(id, fc.array(fc.constantFrom('Covered', 'Not stated'))),
      }),
      { maxLength: 60 },
    ),
  }),
  fc.record({ kind: fc.constant('shared' as const), quote: anyText, text: someText }),
  fc.record({
    kind: fc.constant('share' as const),
    posted: fc.boolean(),
    text: someText,
    findings: fc.array(finding, { minLength: 1, maxLength: 2 }),
    words: fc.array(words, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant('share' as const),
    posted: fc.boolean(),
    text: someText,
    draft: anyDraft,
    notice: someText,
  }),
  fc.record({
    kind: fc.constant('help' as const),
    text: someText,
    examples: fc.array(someText, { maxLength: 5 }),
  }),
  fc.record({ kind: fc.constant('text' as const), id, text: someText }),
)

/** Anything the bot may say. */
export const anyReplies: fc.Arbitrary<readonly Reply[]> = fc.array(
  fc.tuple(said, buttons, fc.option(id, { nil: undefined })).map(([reply, under, about]) => ({
    ...reply,
    buttons: under,
    ...(about === undefined ? {} : { about }),
  })) as fc.Arbitrary<Reply>,
  { minLength: 1, maxLength: 4 },
)
