import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { Outcome } from '../../vocabulary/delivery.ts'
import { failed } from './outcome.ts'

/** No response URL takes longer. */
const longest = 5_000

/** A connection that was not used for so long is opened anew: the other end may be about to close it. */
const idle = 4_000

const secure = new HttpsAgent({ keepAlive: true, timeout: idle })
const plain = new HttpAgent({ keepAlive: true, timeout: idle })

/**
 * Posts to a response URL, over connections that stay open; `fetch` would take as long as reading the question does.
 *
 * @throws where it is not known whether Slack took it
 */
export async function respond(url: string, body: object): Promise<Outcome> {
  const answer = await posted(url, JSON.stringify(body)).catch((error: unknown) => failed(error))
  if ('kind' in answer) return answer
  const { status, after } = answer
  if (status >= 200 && status < 300) return { kind: 'shown' }
  if (status === 429) return { kind: 'refused', after: after * 1000 }
  if (status < 500) return { kind: 'gone' }
  throw new Error(`a response URL answered ${status}`)
}

type Answered = { readonly status: number; readonly after: number }

function posted(url: string, body: string): Promise<Answered> {
  const isSecure = url.startsWith('https:')
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  const options = { method: 'POST', headers, agent: isSecure ? secure : plain }
  return new Promise((resolve, reject) => {
    const taken = (response: IncomingMessage) => {
      const { statusCode: status = 0, headers: told } = response
      response.once('error', reject).resume()
      response.once('end', () => resolve({ status, after: Number(told['retry-after'] ?? 1) }))
    }
    const sending = isSecure ? httpsRequest(url, options, taken) : httpRequest(url, options, taken)
    const late = setTimeout(() => sending.destroy(new Error('no answer in time')), longest)
    sending.once('error', reject)
    sending.once('close', () => clearTimeout(late))
    sending.end(body)
  })
}
