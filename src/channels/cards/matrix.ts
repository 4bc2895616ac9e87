import type { Reply } from '../../vocabulary/reply.ts'
import type { Element } from './card.ts'
import { block, line, run } from './pieces.ts'
import { cellText } from './plain-text.ts'
import { words } from './words.ts'

/** More rows than this do not fit into a card for sure. */
const mostRows = 25

/** A matrix as blocks, topic by topic, which a narrow window shows as well as a wide one. */
export function drawMatrix(matrix: Extract<Reply, { kind: 'matrix' }>): readonly Element[] {
  const { text, products, rows } = matrix
  const more = rows.length - mostRows
  return [
    ...line(text, { weight: 'bolder' }),
    ...rows
      .slice(0, mostRows)
      .map(row =>
        block(
          [
            run(`${row.label}\n`, { weight: 'bolder' }),
            run(products.map(product => `${product}: ${cellText(row, product)}`).join('\n')),
          ],
          { separator: true },
        ),
      ),
    ...line(more > 0 ? words.moreRows(more) : '', { isSubtle: true }),
  ]
}
