import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { activity } from '../../channels/teams/served.ts'

/** What a load came to: answers in a second, how long each took in ms, and how many were no answer. */
export type Load = {
  readonly perSecond: number
  readonly took: readonly number[]
  readonly failed: number
}

/** Where to send, and as whom. */
export type Target = { readonly port: number; readonly token: string; readonly serviceUrl: string }

/** Sends messages over so many connections for so long, each from one of 500 people and never the same. */
export async function load(
  target: Target,
  { connections, ms, texts }: { connections: number; ms: number; texts: readonly string[] },
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const took: number[] = []
  let [failed, sent] = [0, 0]
  const until = performance.now() + ms
  const worker = async () => {
    while (performance.now() < until) {
      sent += 1
      const from = performance.now()
      const status = await post(body(target, sent, texts[sent % texts.length] ?? ''), target, agent)
      if (status === 200) took.push(performance.now() - from)
      else failed += 1
    }
  }
  await Promise.all(Array.from({ length: connections }, worker))
  agent.destroy()
  return { perSecond: (took.length / ms) * 1_000, took, failed }
}

function body({ serviceUrl }: Target, at: number, text: string): string {
  const person = `aad-${at % 500}`
  return JSON.stringify(
    activity(serviceUrl, 'personal', {
      id: randomUUID(),
      text,
      from: { id: `29:${person}`, aadObjectId: person },
      conversation: {
        id: `a:${at % 500}`,
        conversationType: 'personal',
        tenantId: '99999999-8888-7777-6666-555555555555',
      },
    }),
  )
}

function post(body: string, { port, token }: Target, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${token}`,
    }
    const sending = request(
      { host: '127.0.0.1', port, agent, headers, method: 'POST', path: '/api/messages' },
      response => {
        response.resume()
        response.once('end', () => resolve(response.statusCode ?? 0))
      },
    )
    sending.once('error', reject)
    sending.end(body)
  })
}
