import { expect, it } from 'vitest'
import { longestLine, readLines } from '../../src/cli/lines.ts'

async function linesOf(...chunks: readonly (string | Uint8Array)[]): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const line of readLines({ input: streamed(chunks) })) lines.push(line)
  return lines
}

async function* streamed(chunks: readonly (string | Uint8Array)[]) {
  yield* chunks
}

it.each([
  ['one line without an end', ['a'], ['a']],
  ['lines with ends', ['a\nb\n'], ['a', 'b']],
  ['the ends of Windows', ['a\r\nb\r', '\nc\r'], ['a', 'b', 'c']],
  ['lines that come in pieces', ['a', 'b\nc', '', 'd', '\n'], ['ab', 'cd']],
  ['empty lines between others', ['a\n\n\nb'], ['a', '', '', 'b']],
  ['nothing', [], []],
])('reads %s', async (_, chunks, lines) => {
  expect(await linesOf(...chunks)).toEqual(lines)
})

it('puts a character together that lies in two chunks', async () => {
  const bytes = new TextEncoder().encode('caf\u00e9 🔥\n')
  expect(await linesOf(bytes.slice(0, 4), bytes.slice(4, 7), bytes.slice(7))).toEqual(['café 🔥'])
})

it('reads bytes that are no UTF-8 as a sign of that, at the end too', async () => {
  expect(await linesOf(Uint8Array.of(0x61, 0xff, 0x0a, 0x62, 0xc3))).toEqual(['a\ufffd', 'b\ufffd'])
})

it('leaves the mark out that some editors begin a file with', async () => {
  expect(await linesOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toEqual(['a'])
})

it('cuts a line without an end, and reads on behind it', async () => {
  const chunk = 'z'.repeat(longestLine / 4)
  const [long, next] = await linesOf(chunk, chunk, chunk, chunk, chunk, '\nnext')
  expect([long?.length, next]).toEqual([longestLine, 'next'])
})
