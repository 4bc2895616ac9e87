import type { Terminal } from './terminal.ts'

/** A longer line is cut here: nobody types it, and a stream without an end must not fill the memory. */
export const longestLine = 10_000_000

/** Reads standard input line by line, whatever the size of its chunks. Bytes that are no UTF-8 become `�`. */
export async function* readLines({ input }: Pick<Terminal, 'input'>): AsyncIterable<string> {
  const decoder = new TextDecoder()
  let open = ''
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    const [first = '', ...more] = text.split('\n')
    open = joined(open, first)
    for (const next of more) {
      yield withoutReturn(open)
      open = next
    }
  }
  const last = withoutReturn(joined(open, decoder.decode()))
  if (last !== '') yield last
}

function joined(open: string, more: string): string {
  return open.length < longestLine ? (open + more).slice(0, longestLine) : open
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
