import fc from 'fast-check'
import { commands } from '../../src/vocabulary/command.ts'
import type { DraftField, ShownDraft } from '../../src/vocabulary/draft.ts'
import type { Finding } from '../../src/vocabulary/finding.ts'
import type { FindingWords, Reply } from '../../src/vocabulary/reply.ts'
import { verdicts } from '../../src/vocabulary/verdict.ts'

/** What people and documents write: marks, other scripts, and far too much. */
const piece = fc.constantFrom(
  'nodes are NotReady since noon ',
  '<!channel> <@U1> <https://evil.example|here> & more ',
  '漢字かな交じりの文章です ',
  'مرحبا بالعالم \u202e',
  '👩‍👩‍👧‍👦🏴‍☠️ ',
  '```*_~>',
  'E0714 06:10:12 kubelet: node not found\n',
  '\u001b[31m\u0000',
)

const short = fc.array(piece, { minLength: 1, maxLength: 3 }).map(parts => parts.join(''))
const long = fc.oneof(
  { weight: 3, arbitrary: short },
  {
    weight: 1,
    arbitrary: fc
      .tuple(piece, fc.constantFrom(10, 100, 1000))
      .map(([part, count]) => part.repeat(count)),
  },
)
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/)
const verdict = fc.constantFrom(...verdicts)

const buttons = fc.uniqueArray(fc.record({ command: fc.constantFrom(...commands), label: short }), {
  maxLength: 6,
  selector: ({ command }) => command,
})

const words: fc.Arbitrary<FindingWords> = fc.record({
  verdict: short,
  product: short,
  because: long,
  source: long,
  notes: fc.array(long, { maxLength: 6 }),
  next: fc.array(long, { maxLength: 4 }),
})

const found = fc.array(fc.tuple(verdict, words), { minLength: 1, maxLength: 5 }).map(all => ({
  findings: all.map(([one]) => ({ verdict: one, source: {} }) as Finding),
  words: all.map(([, said]) => said),
}))

const choices = fc.uniqueArray(fc.record({ id, label: long, means: verdict, meaning: short }), {
  maxLength: 30,
  selector: choice => choice.id,
})

const field: fc.Arbitrary<DraftField> = fc.record(
  {
    field: id,
    label: short,
    input: fc.constantFrom('line', 'lines', 'code', 'time'),
    options: fc.constant([]),
    required: fc.boolean(),
    skipped: fc.boolean(),
    value: long,
    entered: long,
    problem: short,
    hint: long,
    example: long,
    max: fc.integer({ min: 1, max: 60_000 }),
  },
  { requiredKeys: ['field', 'label', 'input', 'options', 'required', 'skipped', 'max'] },
)

/** Any ticket being drafted. */
export const anyDraft: fc.Arbitrary<ShownDraft> = fc
  .record({
    id,
    title: long,
    stage: fc.constantFrom('draft', 'ready'),
    sections: fc.array(
      fc.record({ id, heading: short, fields: fc.array(field, { minLength: 1, maxLength: 12 }) }),
      { maxLength: 11 },
    ),
    completeness: fc.record({ filled: fc.nat(20), required: fc.nat(20), text: long }),
    missing: fc.array(id),
    markdown: long,
    actions: fc.constant([
      { id: 'd edit', action: 'edit' as const, label: 'Edit' },
      { id: 'd show', action: 'show' as const, label: 'Show as text' },
    ]),
  })
  .map(numbered)

/** Field ids are unique in a ticket. */
function numbered(draft: ShownDraft): ShownDraft {
  const sections = draft.sections.map((section, at) => ({
    ...section,
    fields: section.fields.map((one, place) => ({ ...one, field: `${one.field}-${at}-${place}` })),
  }))
  return { ...draft, sections }
}

const anyReply: fc.Arbitrary<Reply> = fc
  .tuple(
    fc.oneof(
      fc
        .tuple(verdict, found)
        .map(([one, all]) => ({ kind: 'finding' as const, verdict: one, ...all })),
      fc
        .record({ text: long, choices, numeric: fc.boolean(), lead: long })
        .map(({ lead, ...asked }) => ({
          kind: 'question' as const,
          lead,
          question: { ...asked, fact: 'f', why: '' },
        })),
      fc.record({ text: long, choices }).map(({ text, choices: all }) => ({
        kind: 'readings' as const,
        text,
        offers: all
          .slice(0, 3)
          .map(({ means, ...one }) => ({ ...one, topics: [], verdict: means })),
      })),
      fc
        .tuple(anyDraft, fc.constantFrom('progress', 'ticket', 'form', 'text'))
        .map(([draft, view]) => ({ kind: 'draft' as const, view, ...draft })),
      fc
        .array(anyDraft, { minLength: 1, maxLength: 20 })
        .map(drafts => ({ kind: 'drafts' as const, drafts })),
      fc.record({
        kind: fc.constant('receipt' as const),
        id,
        stage: fc.constant('submitted' as const),
        actions: fc.constant([]),
        text: long,
      }),
      fc.record({
        kind: fc.constant('matrix' as const),
        text: long,
        products: fc.uniqueArray(short, { minLength: 1, maxLength: 3 }),
        rows: fc.array(fc.record({ topic: id, label: long, cells: fc.constant({}) }), {
          maxLength: 12,
        }),
      }),
      fc.record({
        kind: fc.constant('shared' as const),
        quote: long,
        text: long,
        author: fc.constant('U2'),
      }),
      fc
        .tuple(found, long, fc.boolean())
        .map(([all, text, posted]) => ({ kind: 'share' as const, posted, text, ...all })),
      fc
        .record({ draft: anyDraft, notice: long, text: long, posted: fc.boolean() })
        .map(all => ({ kind: 'share' as const, ...all })),
      fc.record({
        kind: fc.constant('help' as const),
        text: long,
        examples: fc.array(long, { maxLength: 5 }),
      }),
      fc.record({ kind: fc.constant('text' as const), id, text: long }),
    ),
    buttons,
  )
  .map(
    ([reply, pressed]) =>
      ({ ...reply, about: 'C0123456789:1700000000.123456', buttons: pressed }) as Reply,
  )

/** Replies to one message, of whatever kind and size; one asks. */
export const anyReplies: fc.Arbitrary<readonly Reply[]> = fc
  .array(anyReply, { minLength: 1, maxLength: 5 })
  .map(replies => {
    const asks = ({ kind }: Reply) => kind === 'question' || kind === 'readings'
    const kinds = ['draft', 'drafts', 'receipt', 'share']
    return replies.filter(
      (reply, at) =>
        replies.findIndex(other => (asks(reply) ? asks(other) : other.kind === reply.kind)) ===
          at || !(asks(reply) || kinds.includes(reply.kind)),
    )
  })
