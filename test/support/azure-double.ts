import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { azureTicket } from '../../src/tickets/azure-ticket.ts'

/** What may go wrong with the next requests of a method, one each, in order. */
export type Mishap =
  | { readonly lose: 'request' | 'answer' }
  | { readonly status: number; readonly after?: string; readonly target?: string }

/** A stand-in for the Azure Support API on this machine, as far as Remit uses it. */
export type AzureDouble = {
  readonly url: string
  readonly tickets: ReadonlyMap<string, Readonly<Record<string, unknown>>>
  readonly communications: ReadonlyMap<string, Readonly<Record<string, unknown>>>
  /** Method and path of every request, in order. */
  readonly requests: readonly string[]
  readonly mishaps: Record<'GET' | 'PUT', Mishap[]>
  readonly close: () => void
}

/** How long a ticket takes to appear after it was accepted, in ms. */
const takes = 30

const service = '/providers/Microsoft.Support/services/11111111-1111-4111-8111-111111111111'
const problem = `${service}/problemClassifications/22222222-2222-4222-8222-222222222222`
const asking = `${service}/problemClassifications/44444444-4444-4444-8444-444444444444`
const other = '/providers/Microsoft.Support/services/33333333-3333-4333-8333-333333333333'

const lists: Readonly<Record<string, readonly object[]>> = {
  '/providers/Microsoft.Support/services': [
    { id: other, properties: { displayName: 'Virtual Machine running Windows' } },
    { id: service, properties: { displayName: 'Kubernetes Service (AKS)' } },
  ],
  [`${service}/problemClassifications`]: [
    { id: problem, properties: { displayName: 'Node is NotReady' } },
    {
      id: asking,
      properties: {
        displayName: 'Memory of a node',
        secondaryConsentEnabled: [
          { type: 'VirtualMachineMemoryDump', description: 'May support read a memory dump?' },
        ],
      },
    },
  ],
}

/** Starts it. Bodies it does not know are refused; a name that is taken is a conflict, an accepted ticket comes late. */
export async function startAzureDouble(): Promise<AzureDouble> {
  const tickets = new Map<string, Readonly<Record<string, unknown>>>()
  const communications = new Map<string, Readonly<Record<string, unknown>>>()
  const taken = new Set<string>()
  const requests: string[] = []
  const mishaps: AzureDouble['mishaps'] = { GET: [], PUT: [] }
  const server = createServer((request, response) => {
    void read(request).then(text => answer(request, response, text))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    tickets,
    communications,
    requests,
    mishaps,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }

  function answer(request: IncomingMessage, response: ServerResponse, text: string): void {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://a')
    const method = request.method === 'PUT' ? 'PUT' : 'GET'
    requests.push(`${method} ${pathname}`)
    const mishap = mishaps[method].shift()
    if (mishap && 'lose' in mishap && mishap.lose === 'request')
      return void request.socket.destroy()
    const isKnown =
      request.headers.authorization === 'Bearer t' &&
      searchParams.get('api-version') === '2024-04-01'
    const told =
      mishap && 'status' in mishap
        ? { status: mishap.status, json: refusal(mishap.target), after: mishap.after }
        : isKnown
          ? serve(method, pathname, text)
          : { status: 401, json: refusal() }
    if (mishap && 'lose' in mishap) return void request.socket.destroy()
    const after = 'after' in told && told.after ? { 'retry-after': told.after } : {}
    response.writeHead(told.status, { 'content-type': 'application/json', ...after })
    response.end(told.json === undefined ? '' : JSON.stringify(told.json))
  }

  function serve(method: string, path: string, text: string) {
    if (lists[path]) return { status: 200, json: { value: lists[path] } }
    const isMore = path.includes('/communications/')
    const kept = isMore ? communications : tickets
    if (method === 'GET')
      return kept.has(path)
        ? { status: 200, json: kept.get(path) }
        : { status: 404, json: refusal() }
    const body = JSON.parse(text) as Readonly<Record<string, unknown>>
    const wrong = isMore ? undefined : azureTicket.safeParse(body).error?.issues[0]
    if (wrong) return { status: 400, json: refusal(`/${wrong.path.join('/')}`) }
    if (taken.has(path)) return { status: 409, json: refusal() }
    taken.add(path)
    const number = String(119_000_000_000_000 + taken.size)
    const properties = { ...(body.properties as object), supportTicketId: number, status: 'Open' }
    setTimeout(() => kept.set(path, { properties }), takes)
    return { status: 202, json: undefined }
  }
}

function refusal(target = ''): object {
  return { error: { code: 'No', message: 'no', details: [{ target, message: 'wrong' }] } }
}

async function read(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const part of request) text += String(part)
  return text
}
