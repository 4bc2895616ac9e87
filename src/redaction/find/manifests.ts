import type { Find } from './kinds.ts'
import { matches } from './matches.ts'
import { tails } from './tails.ts'

const secretKind = /["']?kind["']?[ \t]*:[ \t]*["']?Secret(?![A-Za-z])/
const separator = /(?:^|\n)---[ \t]*(?=\n)/g
/** How a manifest holds its values: lines indented deeper than `data:`, or pairs in the braces behind it. */
const forms = [
  {
    body: /(?:^|\n)([ \t]*)(?:stringData|data):(?:[ \t]*(?=\n\1[ \t]))?((?:\n\1[ \t]+[^\n]*)*)/g,
    pair: /\n[ \t]*["']?[\w.-]+["']?:[ \t]+(?:[|>][+-]?[ \t]*\n[ \t]*)?["']?([^\n"']+)/g,
  },
  {
    body: /["'](stringData|data)["'][ \t]*:\s{0,8}(\{[^{}]*)?/g,
    pair: /["'][\w.-]+["']\s{0,8}:\s{0,8}["']([^"']+)/g,
  },
] as const

/** Every value of a Kubernetes Secret, whatever it is called and in whatever order the manifest is written. */
export function findManifests(text: string): readonly Find[] {
  if (!secretKind.test(text)) return []
  return documents(text)
    .filter(({ words }) => secretKind.test(words))
    .flatMap(document => forms.flatMap(form => valuesIn(document, form)))
}

type Document = { readonly from: number; readonly words: string }

function documents(text: string): readonly Document[] {
  const starts = [0, ...matches(text, separator).map(({ index }) => index)]
  return starts.map((from, at) => ({ from, words: text.slice(from, starts[at + 1]) }))
}

function valuesIn({ from, words }: Document, { body, pair }: (typeof forms)[number]) {
  return matches(words, body).flatMap(({ index, 0: all, 2: inner = '' }) => {
    const start = from + index + all.length - inner.length
    return tails(inner, pair, 'secret').map(find => shifted(find, start))
  })
}

function shifted({ from, to, kind }: Find, by: number): Find {
  return { from: from + by, to: to + by, kind }
}
