import type { Clean } from '../vocabulary/message.ts'
import { looksPrinted } from '../vocabulary/printed.ts'

/** A message parted into what a person wrote and what a machine printed. */
export type Paste = { readonly words?: Clean; readonly output?: Clean }

const fence = /^ {0,3}(?:`{3,}[^`]*|~{3,}.*)$/
/** What is no sign of output in a line alone, and is one beside others: a level, an indentation, a prompt. */
const perhaps =
  /^(?:\s{2,}\S|[\s>]*(?:\[?\d{4}-\d\d-\d\d|[IWEF]\d{4} |(?:ERROR|WARN|WARNING|INFO|DEBUG|FATAL|Error|Warning)\b[ :[]|level=|time=|[{}[\]]|[$#>] |\+ |at \S+\())/
const quoted = /(?<!`)(`{1,3})([^`\n]{8,900})\1(?!`)/g

/**
 * Parts a message. Fenced blocks are output; so are lines that look printed, where there are at least two of them.
 * Without either, an error quoted within a sentence is output too, and stays in the sentence.
 */
export function splitPaste(text: Clean | undefined): Paste {
  if (text === undefined) return {}
  const lines = parted(text.split('\n'))
  const words = lines.filter(({ by }) => by === 'person').map(({ line }) => line)
  const output = lines.filter(({ by }) => by === 'machine').map(({ line }) => line)
  return { ...part('words', words), ...part('output', output.length > 0 ? output : errors(text)) }
}

type Line = { readonly line: string; readonly by: 'person' | 'machine' | 'fence' }

function parted(lines: readonly string[]): readonly Line[] {
  const fenced = insideFences(lines)
  const loose = new Set(fenced.filter(({ line, by }) => by === 'person' && isOutput(line)))
  if (loose.size < 2) return fenced
  return fenced.map(one => (loose.has(one) ? { ...one, by: 'machine' as const } : one))
}

function isOutput(line: string): boolean {
  return looksPrinted(line.slice(0, longestLine)) || perhaps.test(line)
}

/** As much of a line tells what it is. */
const longestLine = 300

function insideFences(lines: readonly string[]): readonly Line[] {
  let inside = false
  return lines.map(line => {
    const rim = fence.test(line)
    if (rim) inside = !inside
    return { line, by: rim ? 'fence' : inside ? 'machine' : 'person' }
  })
}

/** Three words or more between backticks. */
function errors(text: string): readonly string[] {
  const spans = [...text.matchAll(quoted)].map(([, , words = '']) => words.trim())
  return spans.filter(words => /\S\s+\S+\s+\S/.test(words))
}

function part<Name extends string>(name: Name, lines: readonly string[]) {
  const text = lines.join('\n').trim()
  return (text === '' ? {} : { [name]: text }) as { readonly [N in Name]?: Clean }
}
