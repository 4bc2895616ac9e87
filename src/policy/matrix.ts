import type { Verdict } from '../vocabulary/verdict.ts'
import { type Book, type Edition, isUnder } from './book.ts'
import { gravest } from './order.ts'
import type { Effect } from './schema.ts'
import { answerOf } from './voice.ts'

/** What one document says on one topic: the verdicts of its clauses, gravest first, and what they do. */
export type Cell = { readonly verdicts: readonly Verdict[]; readonly effects: readonly Effect[] }

/** One topic across the products; a product without a cell is silent. */
export type Row = { readonly topic: string; readonly cells: Readonly<Record<string, Cell>> }

/** Which part of the matrix is wanted; all of it where nothing is named. */
export type Excerpt = { readonly topic?: string; readonly product?: string }

/** Every topic with clauses of its own, side by side for the products. Several verdicts depend on conditions. */
export function matrix(book: Book, { topic, product }: Excerpt = {}): readonly Row[] {
  const editions = book.editions.filter(edition => !product || edition.product === product)
  return [...book.topics.keys()]
    .filter(id => !topic || isUnder(id, topic))
    .map(id => ({ topic: id, cells: cellsOf(id, editions) }))
    .filter(({ cells }) => Object.keys(cells).length > 0)
}

function cellsOf(topic: string, editions: readonly Edition[]): Row['cells'] {
  const cells = editions.map(edition => [edition.product, cellOf(topic, edition)] as const)
  return Object.fromEntries(cells.filter(([, { effects }]) => effects.length > 0))
}

function cellOf(topic: string, { under }: Edition): Cell {
  const clauses = under(topic).filter(clause => clause.topic === topic)
  const given = new Set(clauses.map(answerOf))
  return {
    verdicts: gravest.filter(verdict => given.has(verdict)),
    effects: [...new Set(clauses.map(({ effect }) => effect))],
  }
}
