import { isMap, isScalar, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml'
import type { LedgerEntry } from './ledger.ts'

/** What the clause list of one entry should be. */
export type ClauseList = {
  readonly entry: Pick<LedgerEntry, 'path'>
  /** Empty where no clause rests on the entry; then whoever edits has to say why. */
  readonly clauses: readonly string[]
}

type Edit = { readonly from: number; readonly to: number; readonly text: string }

/** The width of a line of data. */
const width = 100

/** Writes clause lists into the text of a ledger; every other character stays as it is. */
export function editLedger(text: string, lists: readonly ClauseList[]): string {
  const document = parseDocument(text, { prettyErrors: false })
  const edits = lists.flatMap(({ entry, clauses }) => {
    const node = document.getIn(entry.path, true)
    return isMap(node) ? (editOf(node, clauses, text) ?? []) : []
  })
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((before, { from, to, text: by }) => before.slice(0, from) + by + before.slice(to), text)
}

/** A list takes the place of the old one, or of the reason for having none, or comes last. */
function editOf(entry: YAMLMap, clauses: readonly string[], text: string): Edit | undefined {
  const indent = ' '.repeat(columnOf(entry.items[0], text))
  const old = find(entry, 'clauses') ?? find(entry, 'reason')
  const last = entry.items.at(-1)
  if (!last) return undefined
  if (clauses.length > 0) {
    const list = write(clauses, indent)
    return old
      ? { from: startOf(old), to: endOf(old), text: list }
      : { from: endOf(last), to: endOf(last), text: `\n${indent}${list}` }
  }
  const outdated = find(entry, 'clauses')
  if (!outdated) return undefined
  const lineStart = text.lastIndexOf('\n', startOf(outdated))
  return { from: lineStart, to: endOf(outdated), text: '' }
}

function write(clauses: readonly string[], indent: string): string {
  const short = `clauses: [${clauses.join(', ')}]`
  if (indent.length + short.length <= width) return short
  return ['clauses:', ...clauses.map(id => `${indent}  - ${id}`)].join('\n')
}

function find(entry: YAMLMap, key: string): Pair | undefined {
  return entry.items.find(pair => isScalar(pair.key) && pair.key.value === key)
}

function startOf(pair: Pair): number {
  return rangeOf(pair.key)[0]
}

function endOf(pair: Pair): number {
  return rangeOf(pair.value)[1]
}

function rangeOf(node: unknown): readonly [number, number] {
  const [start = 0, end = 0] = (node as Node).range ?? []
  return [start, end]
}

function columnOf(pair: Pair | undefined, text: string): number {
  const start = pair ? startOf(pair) : 0
  return start - (text.lastIndexOf('\n', start - 1) + 1)
}
