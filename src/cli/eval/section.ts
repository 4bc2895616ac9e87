import type { Figure } from './figure.ts'

/** A part of the report: as data, and as lines a person reads. */
export type Section = {
  readonly name: string
  readonly data: unknown
  readonly lines: readonly string[]
}

/** Cells in columns: the first to the left, the others to the right. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map(row => row[at]?.length ?? 0)))
  return rows.map(row =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}

/** The figures of a run: as the first part of its report, and by name, for later runs to be compared with. */
export type Figures = {
  readonly section: Section
  readonly figures: Readonly<Record<string, Figure>>
}
