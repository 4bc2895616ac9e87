import type { LedgerData } from '../../policy/schema.ts'
import type { Problem } from '../../vocabulary/fault.ts'
import type { Sheet } from '../yaml.ts'
import { problem, type Rule } from './catalog.ts'

type Ledger = Sheet<LedgerData>
type Section = {
  readonly ledger: Ledger
  readonly value: LedgerData['sections'][number]
  readonly at: number
}

/** A ledger's lines are numbered without a gap, counted right where a text repeats, and each says why it is there. */
export const ledgersInOrder: Rule = ({ volumes }) =>
  volumes
    .flatMap(({ ledger }) => (ledger ? sectionsOf(ledger) : []))
    .flatMap(section => [
      ...unexplained(section),
      ...headless(section),
      ...(section.ledger.whole ? [...gap(section), ...miscounted(section)] : []),
    ])

function sectionsOf(ledger: Ledger): readonly Section[] {
  return ledger.value.sections.map((value, at) => ({ ledger, value, at }))
}

function unexplained({ ledger, value, at }: Section): readonly Problem[] {
  return (value.lines ?? []).flatMap(({ line, clauses, reason }, index) => {
    if (Boolean(clauses) !== Boolean(reason)) return []
    const [what, hint] = clauses
      ? ['clauses and a reason for having none', 'Keep one of the two']
      : ['neither clauses nor a reason for having none', 'Add the one that is true']
    const message = `line ${value.id}/${line} has ${what}`
    return [problem(ledger, ['sections', at, 'lines', index], { message, hint })]
  })
}

/** Only what stands before the first heading has none. */
function headless({ ledger, value, at }: Section): readonly Problem[] {
  if (value.heading || (at === 0 && value.id === 'front-matter')) return []
  return [
    problem(ledger, ['sections', at], {
      message: `the section "${value.id}" has no heading`,
      hint: 'Add the SHA-256 of its heading',
    }),
  ]
}

function gap({ ledger, value, at }: Section): readonly Problem[] {
  const lines = value.lines ?? []
  const index = lines.findIndex(({ line }, place) => line !== place + 1)
  if (index < 0) return []
  return [
    problem(ledger, ['sections', at, 'lines', index], {
      message: `line ${value.id}/${index + 1} is missing; ${value.id}/${lines[index]?.line} stands in its place`,
      hint: 'Lines are numbered from 1 without a gap',
    }),
  ]
}

/** The same text stands in a section for the first, the second, the third time. */
function miscounted({ ledger, value, at }: Section): readonly Problem[] {
  const seen = new Map<string, number>()
  return (value.lines ?? []).flatMap(({ line, sha256, occurrence }, index) => {
    const expected = (seen.get(sha256) ?? 0) + 1
    seen.set(sha256, expected)
    if (occurrence === expected) return []
    return [
      problem(ledger, ['sections', at, 'lines', index, 'occurrence'], {
        message: `line ${value.id}/${line} is number ${expected} of its text in the section, not ${occurrence}`,
        hint: `Write ${expected}`,
      }),
    ]
  })
}
