import { randomBytes, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Desk } from '../../vocabulary/answer.ts'
import type { Reply } from '../../vocabulary/reply.ts'
import type { Mount, Surface } from '../../vocabulary/surface.ts'
import { hear } from './hear.ts'
import { type Late, openLate } from './late.ts'
import { pageFiles } from './page-files.ts'
import type { PageMatrix } from './page-matrix.ts'
import { shownOn } from './shown.ts'

/** What the page is served with. */
export type PageParts = {
  readonly desk: Desk
  readonly matrix: PageMatrix
  /** Where the files of the page lie. */
  readonly folder: string
  /** Whether a request can only come from this machine and our own page. */
  readonly admits: (headers: IncomingHttpHeaders, port: number) => boolean
  readonly now?: () => number
}

type HttpMount = Mount<IncomingMessage, ServerResponse>

/** Only our own files, nothing inline, nobody's frame. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const guards = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

const longestBody = 512 * 1024

/** The page to try Remit on, and the two calls it makes; these carry a token that only the page has. */
export function pageSurface({
  desk,
  matrix,
  folder,
  admits,
  now = Date.now,
}: PageParts): Surface<IncomingMessage, ServerResponse> {
  const token = randomBytes(32).toString('base64url')
  const late = openLate()
  const calls = [
    file('/page/matrix', 'application/json', () => Promise.resolve(JSON.stringify(matrix))),
    conversation({ desk, late, now }),
  ]
  const mounts = [
    page(folder, token),
    ...pageFiles(folder).map(({ path, type, read }) => file(path, type, read)),
    ...calls.map(one => only(one, ({ headers }) => isToken(headers['x-remit-token'], token))),
  ]
  const isOurs: Check = ({ headers, socket }) => admits(headers, socket.localPort ?? 0)
  return {
    channel: 'web',
    mounts: mounts.map(one => only(one, isOurs)),
    deliver: ({ address, replies }) => {
      late.put(address.conversation, replies)
      return Promise.resolve({ kind: 'shown' })
    },
  }
}

type Check = (request: IncomingMessage) => boolean

/** The same path for those requests alone that pass. */
function only(mount: HttpMount, check: Check): HttpMount {
  return {
    ...mount,
    listener: (request, response, body) =>
      check(request) ? mount.listener(request, response, body) : end(response, 403),
  }
}

type Talking = { readonly desk: Desk; readonly late: Late; readonly now: () => number }

function conversation({ desk, late, now }: Talking): HttpMount {
  return {
    method: 'POST',
    path: '/page/message',
    longestBody,
    listener: async (request, response, body) => {
      const isJson = request.headers['content-type'] === 'application/json'
      const message = isJson ? hear(body, now()) : undefined
      if (!message) return end(response, 400)
      const { replies, shown } = await answered(desk, message)
      const all = [...late.take(message.conversation), ...replies]
      response.once('finish', () => void shown().catch(() => undefined))
      end(response, 200, { type: 'application/json', text: JSON.stringify(shownOn(all)) })
    },
  }
}

type Answered = { readonly replies: readonly Reply[]; readonly shown: () => Promise<void> }

/** The page waits for its answer, so it gets it again when it asks again. */
async function answered(desk: Desk, message: Parameters<Desk['handle']>[0]): Promise<Answered> {
  const nothing = () => Promise.resolve()
  try {
    const { id, replies, now } = await desk.handle(message)
    if (now === 'behind') return { replies: [], shown: nothing }
    return { replies, shown: now === 'show' ? () => desk.shown(id) : nothing }
  } catch {
    return { replies: [desk.busy], shown: nothing }
  }
}

function page(folder: string, token: string): HttpMount {
  const read = async () => {
    const html = await readFile(join(folder, 'index.html'), 'utf8')
    return html.replace('{token}', token)
  }
  return file('/', 'text/html; charset=utf-8', read)
}

function file(path: string, type: string, read: () => Promise<string>): HttpMount {
  return {
    method: 'GET',
    path,
    listener: async (_, response) => end(response, 200, { type, text: await read() }),
  }
}

function isToken(given: string | string[] | undefined, token: string): boolean {
  const [one, other] = [Buffer.from(String(given ?? '')), Buffer.from(token)]
  return one.length === other.length && timingSafeEqual(one, other)
}

function end(
  response: ServerResponse,
  status: number,
  { type = 'text/plain', text = '' }: { readonly type?: string; readonly text?: string } = {},
): void {
  response.writeHead(status, { ...guards, 'content-type': type }).end(text)
}
