import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One call the bot made: a method of the Web API, or `respond` to a response URL. */
export type SlackCall = {
  readonly method: string
  readonly body: Readonly<Record<string, unknown>>
}

/** What Slack answers to a method; the default is what Slack says when all is well. */
export type SlackAnswer = (
  call: SlackCall,
) => { readonly status?: number; readonly body?: object } | undefined

/** A stand-in for Slack's Web API and its response URLs, on loopback. */
export type SlackDouble = {
  readonly api: string
  readonly responseUrl: string
  readonly calls: readonly SlackCall[]
  readonly answerWith: (answer: SlackAnswer) => void
  /** Waits until so many calls of these methods were made, and gives them. */
  readonly until: (count: number, ...methods: readonly string[]) => Promise<readonly SlackCall[]>
  readonly stop: () => Promise<void>
}

const identity = { user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1' }

/** Starts the double. */
export async function slackDouble(): Promise<SlackDouble> {
  const calls: SlackCall[] = []
  let answer: SlackAnswer = () => undefined
  const server = createServer((request, response) => void serve(request, response))
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const call = await callOf(request)
    calls.push(call)
    const { status = 200, body = usual(call) } = answer(call) ?? {}
    response
      .writeHead(status, { 'content-type': 'application/json', 'retry-after': '7' })
      .end(JSON.stringify(body))
  }
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    api: `http://127.0.0.1:${port}/api/`,
    responseUrl: `http://127.0.0.1:${port}/response/1`,
    calls,
    answerWith: next => {
      answer = next
    },
    until: (count, ...methods) =>
      until(() => calls.filter(({ method }) => methods.includes(method)), count),
    stop: () =>
      new Promise(resolve => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function usual({ method }: SlackCall): object {
  if (method === 'auth.test') return { ok: true, ...identity }
  if (method === 'conversations.open') return { ok: true, channel: { id: 'DNEW' } }
  if (method.startsWith('views.')) return { ok: true, view: { id: 'V1' } }
  return { ok: true, ts: '1700000000.000900', channel: 'C1' }
}

async function callOf(request: IncomingMessage): Promise<SlackCall> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  const path = request.url ?? ''
  if (path.startsWith('/response/'))
    return { method: 'respond', body: JSON.parse(text) as object as SlackCall['body'] }
  const fields = [...new URLSearchParams(text)].map(([name, value]) => [name, parsed(name, value)])
  return {
    method: path.replace('/api/', ''),
    body: Object.fromEntries(fields) as SlackCall['body'],
  }
}

function parsed(name: string, value: string): unknown {
  return name === 'blocks' || name === 'view' ? JSON.parse(value) : value
}

/** Looks again until there is enough, for five seconds. */
async function until<T>(look: () => readonly T[], count: number): Promise<readonly T[]> {
  for (let left = 500; left > 0; left--) {
    const found = look()
    if (found.length >= count) return found
    await new Promise(resolve => setTimeout(resolve, 10))
  }
  throw new Error(`only ${look().length} of ${count} calls came`)
}
