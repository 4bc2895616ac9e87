import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PasswordServiceClientCredentialFactory } from 'botframework-connector'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

/** A call that the bot made to Teams. */
export type Call = {
  readonly method: string
  readonly path: string
  readonly authorization: string | undefined
  readonly body: Readonly<Record<string, unknown>>
}

/** Teams on loopback: who signs tokens, and who takes what the bot posts. */
export type Platform = {
  readonly address: string
  readonly serviceUrl: string
  readonly calls: readonly Call[]
  /** What the bot posted, as the cards and texts of messages. */
  readonly messages: () => readonly Call[]
  /** How the next calls are answered; a status, or a number of milliseconds to wait. */
  answer: (how: { readonly status?: number; readonly after?: number }) => void
  readonly token: (claims?: Claims, how?: Signing) => Promise<string>
  readonly stop: () => Promise<void>
}

type Claims = Readonly<Record<string, unknown>>
type Signing = { readonly with?: 'ours' | 'stranger' | 'unendorsed'; readonly kid?: string }

/** The app that the bot is. */
export const appId = '11111111-2222-3333-4444-555555555555'

/** The tenant it serves. */
export const tenant = '99999999-8888-7777-6666-555555555555'

/** Names itself to Teams without asking anybody for a token. */
export class LoopbackCredentials extends PasswordServiceClientCredentialFactory {
  override createCredentials(): Promise<never> {
    return Promise.resolve({ signRequest: (request: unknown) => Promise.resolve(request) } as never)
  }
}

const keys = {
  ours: await generateKeyPair('RS256', { extractable: true }),
  unendorsed: await generateKeyPair('RS256', { extractable: true }),
  stranger: await generateKeyPair('RS256', { extractable: true }),
}

/** Starts both on a free port. */
export async function startPlatform(): Promise<Platform> {
  const calls: Call[] = []
  let how: { readonly status?: number; readonly after?: number } = {}
  const published = [
    {
      ...(await exportJWK(keys.ours.publicKey)),
      kid: 'ours',
      endorsements: ['msteams', 'webchat'],
    },
    { ...(await exportJWK(keys.unendorsed.publicKey)), kid: 'unendorsed', endorsements: ['sms'] },
  ]
  let address = ''
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const json = (value: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    if (request.url === '/openid') return void json({ jwks_uri: `${address}/keys` })
    if (request.url === '/keys') return void json({ keys: published })
    const { status = 201, after = 0 } = how
    calls.push(await callOf(request))
    await new Promise(resolve => setTimeout(resolve, after))
    json({ id: `posted-${calls.length}` }, status)
  }
  const server = createServer((request, response) => void answer(request, response))
  address = await listening(server)
  const serviceUrl = `${address}/teams/`
  return {
    address,
    serviceUrl,
    calls,
    messages: () =>
      calls.filter(({ method, body }) => method === 'POST' && body.type === 'message'),
    answer: next => {
      how = next
    },
    token: (claims = {}, signing = {}) => sign({ serviceurl: serviceUrl, ...claims }, signing),
    stop: () => new Promise(resolve => server.close(() => resolve())),
  }
}

async function sign(claims: Claims, { with: key = 'ours', kid = key }: Signing) {
  const now = Math.floor(Date.now() / 1_000)
  const whole = {
    iss: 'https://api.botframework.com',
    aud: appId,
    nbf: now - 10,
    exp: now + 600,
    ...claims,
  }
  const told = Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined))
  return new SignJWT(told).setProtectedHeader({ alg: 'RS256', kid }).sign(keys[key].privateKey)
}

async function callOf(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const { method = '', url: path = '', headers } = request
  const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Call['body']
  return { method, path, authorization: headers.authorization, body }
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
