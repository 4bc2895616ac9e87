import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { PageMatrix } from '../channels/web/page-matrix.ts'
import { pageVerdict } from '../channels/web/page-matrix.ts'
import { productName } from '../dialogue/finding-words.ts'
import { packageRoot } from '../knowledge/folder.ts'
import { matrix } from '../policy/matrix.ts'
import type { Bot } from './compose.ts'

/** Where the files of the page lie: beside what was built, which may be all that is installed, else in the sources. */
export const pageFolder = [join(import.meta.dirname, 'page'), fromSource()].find(isThere) ?? ''

function fromSource(): string {
  return join(packageRoot(), 'src/channels/web/page')
}

function isThere(folder: string): boolean {
  return existsSync(join(folder, 'index.html'))
}

/** What the policies say, topic by topic, for the page. */
export function pageMatrix({ book, wording }: Pick<Bot, 'book' | 'wording'>): PageMatrix {
  const products = book.editions.map(({ product }) => ({
    id: product,
    name: productName(book, product),
  }))
  const rows = matrix(book).map(({ topic, cells }) => {
    const known = book.topics.get(topic)
    const said = Object.entries(cells).map(([product, { verdicts }]) => {
      return [product, verdicts.map(id => pageVerdict(id, wording.verdicts[id]))] as const
    })
    const words = [known?.words ?? []].flat().join(' ')
    return { topic, label: known?.meaning ?? topic, words, cells: Object.fromEntries(said) }
  })
  return { products, rows }
}
