import type { IncomingMessage } from 'node:http'

/** The body of a request; nothing where it is longer than `most` bytes: the rest of it is not kept. */
export function readBody(request: IncomingMessage, most: number): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > most) return Promise.resolve(undefined)
  const chunks: Buffer[] = []
  let size = 0
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > most) resolve(undefined)
      else chunks.push(chunk)
    })
    request.once('end', () => resolve(textOf(chunks)))
    request.once('error', reject)
  })
}

/** Most bodies come in one piece. */
function textOf(chunks: readonly Buffer[]): string {
  const [first, ...others] = chunks
  if (!first) return ''
  return (others.length === 0 ? first : Buffer.concat(chunks)).toString('utf8')
}
