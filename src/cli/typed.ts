import { createInterface, type Key } from 'node:readline'
import { Readable } from 'node:stream'

type Streams = { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream }

/** Asks the window to mark what is pasted, so that line breaks in it send nothing. */
const marking = { on: '\u001b[?2004h', off: '\u001b[?2004l' }

/** Messages typed at a window, with editing and history; several lines pasted at once are one message. */
export async function* typed(prompt: string, { input, output }: Streams): AsyncIterable<string> {
  const editor = createInterface({ input, output, prompt, terminal: true })
  const messages = new Readable({ objectMode: true, read() {} })
  const held: string[] = []
  let pasting = false
  input.on('keypress', (_, { name }: Key) => {
    if (name === 'paste-start') pasting = true
    if (name === 'paste-end') pasting = false
  })
  editor.on('line', line => {
    held.push(line)
    if (!pasting) messages.push(held.splice(0).join('\n'))
  })
  editor.on('close', () => messages.push(null))
  output.write(marking.on)
  try {
    editor.prompt()
    for await (const message of messages) {
      yield message as string
      editor.prompt()
    }
  } finally {
    output.write(marking.off)
    editor.close()
  }
}
