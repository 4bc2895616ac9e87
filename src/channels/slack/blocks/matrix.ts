import type { Reply } from '../../../vocabulary/reply.ts'
import { escaped, fenced } from '../escape.ts'
import { type Block, section } from './block.ts'
import { shortened } from './long.ts'

/** A matrix as a table of fixed columns, which every client shows alike. */
export function matrixBlocks({
  text,
  products,
  rows,
}: Extract<Reply, { kind: 'matrix' }>): readonly Block[] {
  const cells = rows.map(({ label, cells: by }) => [
    label,
    ...products.map(product => (by[product] ?? []).join(' / ') || '—'),
  ])
  const blocks = cells.map(([label = '', ...said]) =>
    [
      label,
      ...products.map((product, at) => `  ${padded(product, products)}  ${said[at] ?? '—'}`),
    ].join('\n'),
  )
  return [
    section(escaped(text)),
    section(`\`\`\`\n${shortened(fenced(blocks.join('\n')), longest)}\n\`\`\``),
  ]
}

const longest = 2800

function padded(product: string, products: readonly string[]): string {
  return product.padEnd(Math.max(...products.map(({ length }) => length)))
}
