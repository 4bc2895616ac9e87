import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { typed } from '../../src/cli/typed.ts'

/** What comes of keys pressed one after the other, and what the window showed. */
async function messagesOf(...keys: readonly string[]) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const shown = text(output)
  const messages: string[] = []
  for (const key of keys) input.write(key)
  input.end()
  for await (const message of typed('you › ', { input, output })) messages.push(message)
  output.end()
  return { messages, shown: await shown }
}

it('hears a message with each Enter', async () => {
  expect((await messagesOf('one\r', 'two\r')).messages).toEqual(['one', 'two'])
})

it('lets a line be mended before it is sent', async () => {
  expect((await messagesOf('Istoi\u007f\u007fio\r')).messages).toEqual(['Istio'])
})

it('takes several pasted lines for one message', async () => {
  const { messages } = await messagesOf(
    '\u001b[200~first\rsecond\rth\u001b[201~',
    'ird\r',
    'next\r',
  )
  expect(messages).toEqual(['first\nsecond\nthird', 'next'])
})

it('prompts for each message, and leaves the window as it was', async () => {
  const { shown } = await messagesOf('one\r')
  expect(shown.split('you › ').length).toBeGreaterThan(2)
  expect(shown.endsWith('\u001b[?2004l')).toBe(true)
})

it.each([
  ['Ctrl-D', '\u0004'],
  ['Ctrl-C', '\u0003'],
])('ends with %s', async (_, key) => {
  expect((await messagesOf('one\r', key)).messages).toEqual(['one'])
})
