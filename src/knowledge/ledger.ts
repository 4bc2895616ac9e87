import type { LedgerData } from '../policy/schema.ts'

/** One entry of a ledger: a line, or the heading of a section. */
export type LedgerEntry = {
  /** `section/3` or `section/heading`, as clauses name it. */
  readonly id: string
  /** Where it stands in the file. */
  readonly path: readonly (string | number)[]
  readonly sha256: string
  readonly clauses: readonly string[]
  readonly reason?: string
}

/** Every entry of a ledger in the order of the document, a heading before its lines. */
export function ledgerEntries({ sections }: LedgerData): readonly LedgerEntry[] {
  return sections.flatMap(({ id, heading, lines = [] }, at) => [
    ...(heading
      ? [
          {
            id: `${id}/heading`,
            path: ['sections', at, 'heading'],
            sha256: heading.sha256,
            clauses: heading.clauses ?? [],
          },
        ]
      : []),
    ...lines.map(({ line, sha256, clauses = [], reason }, index) => ({
      id: `${id}/${line}`,
      path: ['sections', at, 'lines', index],
      sha256,
      clauses,
      ...(reason === undefined ? {} : { reason }),
    })),
  ])
}
