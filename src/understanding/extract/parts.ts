import { looksPrinted } from '../../vocabulary/printed.ts'
import type { Span } from '../../vocabulary/reading.ts'

/** A stretch of a message: its own words, or what was pasted, quoted or signed beneath them. */
export type Part = { readonly kind: PartKind; readonly span: Span }

type PartKind = 'prose' | 'paste' | 'quote' | 'signature'
type Line = { readonly text: string; readonly from: number; readonly to: number }

/** What is looked at of a text, of a line, and kept of each kind of part. */
const limits = { text: 200_000, lines: 8_000, line: 300, prose: 4_096, paste: 8_192 }

const fence = /^\s*(```|~~~)/
const quoted = /^\s*(>|&gt;)/
const farewell =
  /^\s*(--$|((kind|best|warm|many)? ?regards|cheers|sincerely|yours|mit freundlichen gr|sent from my)\b|(many |kind )?(thanks|thank you|thx|tia|ty)( (a lot|so much|in advance|all|team|again|you))?[\s.!,:)]*$)/i
/** Cuts a message into its parts, in order, within limits; what is over a limit is in no part. */
export function cut(text: string): readonly Part[] {
  const lines = linesOf(text.slice(0, limits.text))
  const kinds = kindsOf(lines)
  const parts: Part[] = []
  const left = { prose: limits.prose, paste: limits.paste, quote: limits.paste, signature: 500 }
  for (const [index, line] of lines.entries()) {
    const kind = kinds[index] ?? 'prose'
    const length = Math.min(line.to - line.from, left[kind])
    left[kind] -= length
    if (length > 0) append(parts, { kind, span: [line.from, line.from + length] })
  }
  return parts
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let from = 0
  while (from < text.length && lines.length < limits.lines) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end + 1
    lines.push({ text: text.slice(from, Math.min(to, from + limits.line)).trimEnd(), from, to })
    from = to
  }
  return lines
}

/** Neighbours of one kind are one part. */
function append(parts: Part[], { kind, span }: Part) {
  const last = parts.at(-1)
  const joins = last?.kind === kind && last.span[1] === span[0]
  if (joins) parts[parts.length - 1] = { kind, span: [last.span[0], span[1]] }
  else parts.push({ kind, span })
}

function kindsOf(lines: readonly Line[]): readonly PartKind[] {
  const kinds: PartKind[] = []
  let fenced = false
  let signed = false
  for (const [index, line] of lines.entries()) {
    const edge = fence.test(line.text)
    signed ||= index > 0 && lines.length - index <= 8 && farewell.test(line.text)
    kinds.push(edge || fenced ? 'paste' : kindOf(line.text, signed))
    if (edge && !closesItself(line.text)) fenced = !fenced
  }
  return kinds
}

function closesItself(line: string): boolean {
  return line.indexOf('```', line.indexOf('```') + 3) > 0
}

function kindOf(line: string, signed: boolean): PartKind {
  if (quoted.test(line)) return 'quote'
  if (signed) return 'signature'
  return looksPrinted(line) || isNoise(line) ? 'paste' : 'prose'
}

/** Long lines of mostly signs, or without a blank, are no language. */
function isNoise(line: string): boolean {
  if (line.length < 60) return false
  const plain = line.replace(/[^a-zA-Z ,.'\u00c0-\uffff]/g, '').length
  return plain < line.length * 0.7 || !line.slice(0, 120).includes(' ')
}
