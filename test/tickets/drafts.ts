import fc from 'fast-check'
import type { TicketDraft } from '../../src/tickets/draft.ts'
import { correct, fillAll, skip } from '../../src/tickets/fill.ts'
import { openDraft } from '../../src/tickets/open-draft.ts'
import { nextField } from '../../src/tickets/required.ts'
import { book, clean } from './book.ts'
import { anyFinding } from './finding.ts'

export const products = ['aks', 'aks-hci', 'aks-arc', 'aks-engine', 'aks-local'] as const
export const kinds = ['upstream-bug', 'operation', 'network', 'node', 'general'] as const

/** What a careful reporter says to each field. */
const said: Readonly<Record<string, string>> = {
  symptom: 'two of nine nodes are NotReady since the upgrade',
  startedAt: '2026-07-14T06:10:00.000Z',
  contact: 'Ada Example, ada@example.com, +49 30 1234567, Europe/Berlin',
  phone: '+49 30 1234567',
  resourceId:
    '/subscriptions/5f1c2d3e-1111-2222-3333-444455556666/resourceGroups/rg-shop/providers/Microsoft.ContainerService/managedClusters/shop1',
  region: 'westeurope',
  kubernetesVersion: '1.30.2',
  impact: 'production, the shop is down',
  environment: 'production',
  supportPlan: 'standard',
  diagnosticsConsent: 'yes',
  aroundTheClock: 'yes',
}

/** A draft in which all that support asks for is said. */
export function complete(
  product: string,
  kind: string,
  more: Readonly<Record<string, string>> = {},
): TicketDraft {
  const values = Object.entries({ ...more }).map(([field, value]) => ({
    field,
    value: clean(value),
    from: 'said' as const,
  }))
  let draft = fillAll(book, { ...openDraft(book, { product }), problem: kind }, values)
  for (let next = nextField(book, draft); next; next = nextField(book, draft)) {
    const { id, choices } = next
    const value = said[id] ?? choices?.[0]?.id ?? `the ${id}`
    draft = correct(book, draft, { field: id, value: clean(value) })
  }
  return draft
}

const hostile = fc.constantFrom(
  "it's",
  '"quoted"',
  '$(rm -rf /)',
  '`id`',
  '\\',
  '\n# Heading\n```\n',
  '!history',
  '*',
  '$HOME',
  '日本語のエラー',
  'שלום עולם',
  '🔥👩🏽‍💻',
  '<script>',
  '; exit 1',
)

/** Text as nobody should write it. */
export const anyText = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'grapheme', maxLength: 30 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map(parts => clean(parts.join(' ')))

const ids = book.fields.map(({ id }) => id)

/** Drafts with anything in any field, some of it very long. */
export const anyDraft: fc.Arbitrary<TicketDraft> = fc
  .tuple(
    fc.option(anyFinding, { nil: undefined }),
    fc.constantFrom(...products),
    fc.array(fc.tuple(fc.constantFrom(...ids), anyText, fc.constantFrom(1, 1, 1, 400)), {
      maxLength: 14,
    }),
    fc.subarray(ids, { maxLength: 6 }),
  )
  .map(([finding, product, values, skipped]) => {
    const opened = openDraft(book, { product, ...(finding ? { finding } : {}) })
    const filled = values.reduce<TicketDraft>((draft, [field, value, times]) => {
      const text = Array.from({ length: times }, () => value).join('\n')
      return correct(book, draft, { field, value: clean(text) })
    }, opened)
    return skipped.reduce<TicketDraft>((draft, field) => skip(book, draft, field), filled)
  })
