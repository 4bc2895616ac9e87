import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** A file that the page is made of. */
export type PageFile = {
  readonly path: string
  readonly type: string
  readonly read: () => Promise<string>
}

const script = 'text/javascript; charset=utf-8'
const scripts = ['page', 'call', 'card', 'chat', 'dom', 'field', 'matrix', 'ticket']

/** What the page is made of, from its folder, and Microsoft's renderer of cards from its package. */
export function pageFiles(folder: string): readonly PageFile[] {
  const own = (name: string) => () => readFile(join(folder, name), 'utf8')
  const { resolve } = createRequire(import.meta.url)
  const renderer = () => readFile(resolve('adaptivecards/dist/adaptivecards.min.js'), 'utf8')
  return [
    { path: '/page/page.css', type: 'text/css; charset=utf-8', read: own('page.css') },
    { path: '/page/adaptivecards.js', type: script, read: renderer },
    ...scripts.map(name => ({ path: `/page/${name}.js`, type: script, read: own(`${name}.js`) })),
  ]
}
