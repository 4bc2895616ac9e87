import { matrixText } from '../../channels/terminal/table.ts'
import { nearest } from '../../knowledge/nearest.ts'
import type { Book } from '../../policy/book.ts'
import { matrix, type Row } from '../../policy/matrix.ts'
import { Fault } from '../../vocabulary/fault.ts'
import { asTyped } from '../as-typed.ts'
import { openBot } from '../bot.ts'
import { readOptions, refuseWords } from '../options.ts'
import type { Terminal } from '../terminal.ts'

export const usage = `Shows what each product's policy says, topic by topic: verdicts, and what the clauses do.

Usage: remit matrix [--topic TOPIC] [--product PRODUCT] [--format text|md|json]

  --topic      this topic and all below it
  --product    this product alone
  --format     text (for a terminal, the default), md (Markdown) or json

Several verdicts in a cell depend on conditions; a dash is a silent policy.
`

const formats = ['text', 'md', 'json'] as const

/** Prints the matrix, or an excerpt of it. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const given = readOptions(args, { topic: 'text', product: 'text', format: 'text' })
  refuseWords(given.words, 'matrix')
  const { topic, product, format = 'text' } = given.options
  known('format', format, formats)
  const { book, wording } = await openBot()
  if (topic !== undefined) known('topic', topic, [...book.topics.keys()])
  if (product !== undefined) known('product', product, productsOf(book))
  const rows = matrix(book, { ...(topic ? { topic } : {}), ...(product ? { product } : {}) })
  const products = product === undefined ? productsOf(book) : [product]
  const table = { products, rows, words: wording.verdicts }
  terminal.out(`${write(table, { format, width: terminal.look().width })}\n`)
  return 0
}

type Cell = Row['cells'][string]
type Words = Readonly<Record<Cell['verdicts'][number], string>>
type Table = {
  readonly products: readonly string[]
  readonly rows: readonly Row[]
  readonly words: Words
}

function write(
  { products, rows, words }: Table,
  { format, width }: { readonly format: string; readonly width: number },
): string {
  if (format === 'json') return JSON.stringify({ products, rows }, undefined, 2)
  const table = rows.map(({ topic, cells }) => [
    topic,
    ...products.map(product => cellText(cells[product], words)),
  ])
  const all = [['topic', ...products], ...table]
  return format === 'md' ? markdown(all) : matrixText(all, width)
}

/** The verdicts of a cell, and what its clauses do where that says more. */
function cellText(cell: Cell | undefined, words: Words): string {
  if (!cell) return '—'
  const { verdicts, effects } = cell
  const verdict = verdicts.map(id => words[id]).join(' / ')
  const more = effects.filter(effect => !verdicts.some(id => id === effect))
  return more.length > 0 ? `${verdict} (${more.join(', ')})` : verdict
}

function markdown([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function productsOf({ editions }: Book): readonly string[] {
  return editions.map(({ product }) => product)
}

function known(what: string, given: string, choices: readonly string[]): void {
  if (choices.includes(given)) return
  const close = nearest(given, choices)
  throw new Fault('usage/unknown-value', `There is no ${what} "${asTyped(given)}"`, {
    hint: close ? `Did you mean "${close}"?` : `One of: ${choices.slice(0, 12).join(', ')}`,
  })
}
