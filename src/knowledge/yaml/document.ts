import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLParseError,
  type YAMLWarning,
} from 'yaml'
import type { Problem } from '../../vocabulary/fault.ts'

/** Where something stands in a document: keys, and places in lists counted from 0. */
export type Path = readonly (string | number)[]

/** A parsed YAML document that knows its lines. */
export type Opened = {
  readonly problems: readonly Omit<Problem, 'file'>[]
  /** Whether it cannot be told for sure what belongs to what. */
  readonly broken: boolean
  /** The document as plain values; `undefined` where its aliases cannot be resolved. */
  readonly value: () => unknown
  readonly line: (...path: Path) => number
  /** How a plain value is written in the file: `1.30`, where its value is 1.3. */
  readonly source: (path: Path) => string | undefined
  /** Takes a part out; the lines of the rest stay what they were. */
  readonly remove: (path: Path) => void
}

/** Parses a text with YAML 1.2's core schema. */
export function openDocument(text: string): Opened {
  const counter = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'error',
  })
  const shared = sharing(document, counter)
  return {
    problems: [...syntax(document, counter), ...shared],
    broken: !document.errors.every(isRepeated),
    value: () => plain(document, shared.length > 0),
    line: (...path) => counter.linePos(offsetAt(document, path)).line || 1,
    source: path => {
      const node = document.getIn(path, true)
      return isScalar(node) ? node.source : undefined
    },
    remove: path => void document.deleteIn(path),
  }
}

/** After a slip of syntax nothing that follows can be trusted, so only the first is told. */
function syntax({ errors, warnings }: Document.Parsed, counter: LineCounter) {
  const repeated = errors.filter(isRepeated)
  const [first] = errors.filter(error => !isRepeated(error))
  const at = ({ pos }: YAMLWarning | YAMLParseError) => counter.linePos(pos[0]).line
  return [
    ...warnings.map(warning => ({ line: at(warning), message: lowerFirst(warning.message) })),
    ...repeated.map(error => ({
      line: at(error),
      message: 'the key stands here a second time',
      hint: 'Keep one of the two',
    })),
    ...(first
      ? [
          {
            line: at(first),
            message: lowerFirst(first.message),
            hint: 'What follows can only be read once this is mended',
          },
        ]
      : []),
  ]
}

function isRepeated({ code }: YAMLParseError): boolean {
  return code === 'DUPLICATE_KEY'
}

/** Aliases and anchors make two places one, which nobody sees who edits either. */
function sharing(document: Document.Parsed, counter: LineCounter) {
  const found: { line: number; message: string; hint: string }[] = []
  const note = (node: Node, what: string) =>
    found.push({
      line: counter.linePos(node.range?.[0] ?? 0).line,
      message: `${what} is not allowed`,
      hint: 'Write the value out in both places',
    })
  visit(document, {
    Alias: (_, node) => void note(node, `the alias *${node.source}`),
    Value: (_, node) => {
      if (node.anchor) note(node, `the anchor &${node.anchor}`)
    },
  })
  return found
}

/** What contains itself cannot be a plain value. */
function plain(document: Document.Parsed, aliased: boolean): unknown {
  try {
    const value: unknown = document.toJS()
    if (aliased) JSON.stringify(value)
    return value ?? undefined
  } catch {
    return undefined
  }
}

function offsetAt(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const step of path) {
    const next = isMap(node) || isSeq(node) ? child(node, step) : undefined
    if (!next) break
    offset = next.offset ?? offset
    node = next.node
  }
  return offset
}

function child(node: unknown, step: string | number) {
  if (isSeq(node)) {
    const item = node.items[Number(step)]
    return item === undefined ? undefined : { node: item, offset: startOf(item) }
  }
  const pairs = isMap(node) ? node.items : []
  const pair = pairs.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step))
  return pair && { node: pair.value, offset: startOf(pair.key) }
}

function startOf(node: unknown): number | undefined {
  return isNode(node) && !isAlias(node) ? node.range?.[0] : undefined
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
