import type { Find } from './kinds.ts'

const secretKind = /["']?kind["']?[ \t]*:[ \t]*["']?Secret(?![A-Za-z])/
const separator = /(?:^|\n)---[ \t]*(?=\n)/g
/** The lines that are indented deeper than `data:`, or the braces behind it. */
const body =
  /(?:^|\n)([ \t]*)(?:stringData|data):(?:[ \t]*(?=\n\1[ \t]))?((?:\n\1[ \t]+[^\n]*)*)|["'](?:stringData|data)["'][ \t]*:\s{0,8}(\{[^{}]*)?/g
const yamlPair = /\n[ \t]*["']?[\w.-]+["']?:[ \t]+(?:[|>][+-]?[ \t]*\n[ \t]*)?["']?([^\n"']+)/g
const jsonPair = /["'][\w.-]+["']\s{0,8}:\s{0,8}["']([^"']+)/g

/** Every value of a Kubernetes Secret, whatever it is called and in whatever order the manifest is written. */
export function findManifests(text: string): readonly Find[] {
  if (!secretKind.test(text)) return []
  return documents(text)
    .filter(({ words }) => secretKind.test(words))
    .flatMap(({ words, from }) => [...words.matchAll(body)].flatMap(match => values(match, from)))
}

function documents(text: string) {
  const starts = [0, ...[...text.matchAll(separator)].map(({ index }) => index)]
  return starts.map((from, at) => ({ from, words: text.slice(from, starts[at + 1]) }))
}

function values(match: RegExpExecArray, offset: number): readonly Find[] {
  const [all, , yaml, json] = match
  const inner = json ?? yaml ?? ''
  const start = offset + match.index + all.length - inner.length
  return [...inner.matchAll(json ? jsonPair : yamlPair)].map(pair => {
    const to = start + pair.index + pair[0].length
    return { from: to - (pair[1] ?? '').length, to, kind: 'secret' }
  })
}
