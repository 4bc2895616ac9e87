import type { IncomingMessage } from 'node:http'

/** The body of a request; nothing where it is longer than `most` bytes: the rest of it is not read. */
export async function readBody(
  request: IncomingMessage,
  most: number,
): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > most) return undefined
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > most) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
