import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a platform is asked to show. */
export type Shown = {
  readonly conversation: string
  readonly texts: readonly string[]
  readonly again: boolean
  /** Which process asks. */
  readonly by: string
}

/** One acceptance: which answer, whether it said that it may be a repeat, and which process sent it. */
export type Acceptance = { readonly answer: string; readonly again: boolean; readonly by: string }

/** A chat platform: it shows what it accepts, and remembers. */
export type Platform = {
  readonly url: string
  readonly accepted: Acceptance[]
  /** Called once with the sender of the next acceptance, who never hears of it. */
  insteadOfReply: ((by: string) => void) | undefined
  readonly close: () => void
}

/** Starts a platform. */
export async function startPlatform(): Promise<Platform> {
  const accepted: Acceptance[] = []
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { texts, again, by } = JSON.parse(Buffer.concat(chunks).toString()) as Shown
      accepted.push({ answer: texts.at(-1) ?? '', again, by })
      const { insteadOfReply } = platform
      platform.insteadOfReply = undefined
      if (insteadOfReply) insteadOfReply(by)
      else response.end()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const platform: Platform = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accepted,
    insteadOfReply: undefined,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
  return platform
}
