import { columns, wrap } from './wrap.ts'

/** A cell that says nothing. */
const nothing = '—'

/** A table in columns, the first row its head; where the window is too narrow, one block a row. */
export function matrixText(rows: readonly (readonly string[])[], width: number): string {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map(row => columns(row[at] ?? ''))),
  )
  const total = widths.reduce((sum, one) => sum + one + 2, -2)
  return total <= width ? rows.map(row => aligned(row, widths)).join('\n') : blocks(rows, width)
}

function aligned(row: readonly string[], widths: readonly number[]): string {
  const cells = row.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - columns(cell)))
  return cells.join('  ').trimEnd()
}

/** What each row says, and in which columns; cells that say nothing are left out. */
function blocks([head = [], ...rows]: readonly (readonly string[])[], width: number): string {
  const block = ([title = '', ...cells]: readonly string[]) => {
    const said = [...new Set(cells)].filter(cell => cell !== nothing)
    const names = (cell: string) => head.slice(1).filter((_, at) => cells[at] === cell)
    const lines = said.map(cell => wrap(`  ${cell}: ${names(cell).join(', ')}`, width, '    '))
    return [title, ...lines].join('\n')
  }
  return rows.map(block).join('\n')
}
