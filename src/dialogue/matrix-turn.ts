import type { Book } from '../policy/book.ts'
import { matrix } from '../policy/matrix.ts'
import type { Button } from '../vocabulary/command.ts'
import type { MatrixRow, Reply } from '../vocabulary/reply.ts'
import { productName } from './finding-words.ts'
import type { Handler, Parts } from './parts.ts'
import { line, plainTurn } from './plain.ts'
import type { Moment } from './state.ts'
import { say } from './wording.ts'

/** So much of a matrix is shown at once: columns that a narrow window holds, and a screen of rows. */
const most = { products: 3, rows: 12 }

/** What the policies say on the topic a message names, side by side: three products, the others behind a button. */
export const matrixShown: Handler = (moment, parts) => {
  const topic = topicMeant(moment, parts.book)
  const rows = topic === undefined ? [] : matrix(parts.book, { topic })
  if (topic === undefined || rows.length === 0)
    return plainTurn(moment, parts, { replies: [line(parts, 'matrix.unknown')] })
  const all = parts.book.editions.map(({ product }) => product)
  const products = productsMeant(moment, all)
  const reply: Reply = {
    kind: 'matrix',
    text: say(parts.wording, 'matrix.text', { topic: labelOf(topic, parts.book) }),
    products: products.map(product => productName(parts.book, product)),
    rows: rows.slice(0, most.rows).map(row => shownRow(row, products, parts)),
    buttons: others(
      topic,
      all.filter(product => !products.includes(product)),
      parts,
    ),
  }
  return plainTurn(moment, parts, { replies: [reply] })
}

/** A topic by its id, which a button sends, or by words. */
function topicMeant({ message, reading }: Moment, book: Book): string | undefined {
  const [first = ''] = (message.text ?? '').trim().split(/\s+/)
  return book.topics.has(first) ? first : reading.topics[0]?.topics[0]
}

/** The products named, by id or in words; else the first ones. */
function productsMeant({ message, reading }: Moment, all: readonly string[]): readonly string[] {
  const words = new Set((message.text ?? '').split(/\s+/))
  const byId = all.filter(product => words.has(product))
  const named = reading.products.named ? reading.products.possible : []
  const wanted = [byId, named, all].find(some => some.length > 0) ?? all
  return wanted.slice(0, most.products)
}

function shownRow(
  { topic, cells }: ReturnType<typeof matrix>[number],
  products: readonly string[],
  { book, wording }: Parts,
): MatrixRow {
  const said = products.map(product => {
    const words = (cells[product]?.verdicts ?? []).map(verdict => wording.verdicts[verdict])
    return [productName(book, product), words] as const
  })
  return { topic, label: labelOf(topic, book), cells: Object.fromEntries(said) }
}

function others(topic: string, products: readonly string[], { book }: Parts): readonly Button[] {
  return products.length === 0
    ? []
    : [
        {
          command: 'matrix',
          label: products
            .map(product => productName(book, product))
            .join(', ')
            .slice(0, longestLabel),
          text: [topic, ...products.slice(0, most.products)].join(' '),
        },
      ]
}

/** Every channel has room for so many characters on a button. */
const longestLabel = 75

function labelOf(topic: string, book: Book): string {
  return book.topics.get(topic)?.meaning ?? topic
}
