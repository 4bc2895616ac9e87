import type { Clean } from '../vocabulary/message.ts'

/** A message parted into what a person wrote and what a machine printed. */
export type Paste = { readonly words?: Clean; readonly output?: Clean }

const fence = /^ {0,3}(?:`{3,}|~{3,})/
/** A line that a machine printed: it begins with a time, a level, a brace, a prompt, or an indentation. */
const printed =
  /^(?:\s{2,}\S|[\s>]*(?:\[?\d{4}-\d\d-\d\d|\[?\d\d:\d\d:\d\d|[IWEF]\d{4} |(?:ERROR|WARN|WARNING|INFO|DEBUG|FATAL|Error|Warning)\b[ :[]|level=|time=|[{}[\]]|[$#>] |\+ |at \S+\())/

/** Parts a message. Fenced blocks are output; so are lines that look printed, where there are at least two of them. */
export function splitPaste(text: Clean | undefined): Paste {
  if (text === undefined) return {}
  const fenced = marked(text.split('\n'))
  const loose = fenced.filter(({ output, line }) => !output && printed.test(line)).length > 1
  const lines = fenced.map(one => ({
    ...one,
    output: one.output || (loose && printed.test(one.line)),
  }))
  return {
    ...part(
      'words',
      lines.filter(({ output }) => !output),
    ),
    ...part(
      'output',
      lines.filter(({ output, rim }) => output && !rim),
    ),
  }
}

type Line = { readonly line: string; readonly output: boolean; readonly rim: boolean }

function marked(lines: readonly string[]): readonly Line[] {
  let inside = false
  return lines.map(line => {
    const rim = fence.test(line)
    const output = inside || rim
    if (rim) inside = !inside
    return { line, output, rim }
  })
}

function part<Name extends string>(name: Name, lines: readonly Line[]) {
  const text = lines
    .map(({ line }) => line)
    .join('\n')
    .trim()
  return (text === '' ? {} : { [name]: text }) as { readonly [N in Name]?: Clean }
}
