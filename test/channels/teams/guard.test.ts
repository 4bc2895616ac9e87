import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TeamsSettings } from '../../../src/channels/teams/settings.ts'
import type { Message } from '../../../src/vocabulary/message.ts'
import { appId, tenant } from './platform.ts'
import { activity, places, type Served, serveTeams } from './served.ts'

let bot: Served
beforeAll(async () => {
  bot = await serveTeams()
})
afterAll(() => bot.stop())

const good = (more: Readonly<Record<string, unknown>> = {}) =>
  activity(bot.platform.serviceUrl, 'personal', { text: 'help', ...more })

async function expectRefused(
  status: number,
  sent: object,
  headers?: Readonly<Record<string, string>>,
) {
  const before = bot.platform.calls.length
  const response = await bot.post(sent, headers)
  const body = await response.text()
  expect([response.status, body.length < 80]).toEqual([status, true])
  expect(body).toMatch(
    /^(A valid token is needed|This is no activity that can be answered|This tenant is not served)\.$/,
  )
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(bot.platform.calls.length).toBe(before)
}

async function expectAnswered(token: string) {
  const before = bot.platform.messages().length
  expect((await bot.post(good(), bearer(token))).status).toBe(200)
  expect(await bot.posted(before + 1)).toHaveLength(before + 1)
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const now = () => Math.floor(Date.now() / 1_000)
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token that is written by hand: its parts, and who signs it. */
function handmade(header: object, claims: object, signature: (text: string) => string): string {
  const text = `${encoded(header)}.${encoded(claims)}`
  return `${text}.${signature(text)}`
}

const claims = () => ({
  iss: 'https://api.botframework.com',
  aud: appId,
  exp: now() + 600,
  serviceurl: bot.platform.serviceUrl,
})

describe('a token', () => {
  const sign = (...how: Parameters<Served['platform']['token']>) => bot.platform.token(...how)
  const tokens: readonly (readonly [string, () => Promise<string> | string])[] = [
    ['signed with another key', () => sign({}, { with: 'stranger', kid: 'ours' })],
    [
      'signed with a key that is not published',
      () => sign({}, { with: 'stranger', kid: 'stranger' }),
    ],
    ['signed with a key for other channels', () => sign({}, { with: 'unendorsed' })],
    ['without a signature', () => handmade({ alg: 'none', kid: 'ours' }, claims(), () => '')],
    [
      'of algorithm none with something behind',
      () => handmade({ alg: 'none', kid: 'ours' }, claims(), () => 'AAAA'),
    ],
    [
      'signed with a shared secret',
      () =>
        handmade({ alg: 'HS256', kid: 'ours' }, claims(), text =>
          createHmac('sha256', appId).update(text).digest('base64url'),
        ),
    ],
    [
      'whose claims were changed',
      async () => swapped(await sign(), { ...claims(), aud: appId, x: 1 }),
    ],
    ['that has expired', () => sign({ exp: now() - 400, nbf: now() - 900 })],
    ['that is not valid yet', () => sign({ nbf: now() + 600 })],
    ['without an end', () => sign({ exp: undefined })],
    ['for another bot', () => sign({ aud: '00000000-0000-0000-0000-000000000000' })],
    ['for nobody', () => sign({ aud: undefined })],
    ['of another issuer', () => sign({ iss: 'https://sts.windows.net/evil/' })],
    ['of no issuer', () => sign({ iss: undefined })],
    ['for another service address', () => sign({ serviceurl: 'https://evil.example/' })],
    ['for no service address', () => sign({ serviceurl: undefined })],
    ['that is none', () => 'not-a-token'],
    ['that is empty', () => ''],
  ]

  it.each(tokens)('%s is refused', async (_, token) => {
    await expectRefused(401, good(), bearer(await token()))
  })

  it('of another scheme is refused, and so is none at all', async () => {
    await expectRefused(401, good(), { authorization: `Basic ${await sign()}` })
    await expectRefused(401, good(), {})
  })

  it.each([
    ['just expired, for clocks differ', { exp: -60 }],
    ['valid in a moment', { nbf: 60 }],
  ])('%s is taken', async (_, { exp = 600, nbf = -10 }: { exp?: number; nbf?: number }) => {
    const token = await sign({ exp: now() + exp, nbf: now() + nbf })
    await expectAnswered(token)
  })
})

describe('an activity', () => {
  const without = (...names: readonly string[]) =>
    Object.fromEntries(Object.entries(good()).filter(([name]) => !names.includes(name)))

  it.each(['type', 'serviceUrl', 'channelId', 'conversation', 'from'])(
    'without %s is refused',
    async name => {
      await expectRefused(400, without(name))
    },
  )

  it.each([
    ['a sender without an id', { from: { name: 'Alex' } }],
    ['a conversation without an id', { conversation: { tenantId: tenant } }],
    ['a type that is no text', { type: 7 }],
    ['an empty type', { type: '' }],
    ['a service address that is none', { serviceUrl: 'not an address' }],
    ['an id that is no text', { id: { $gt: '' } }],
    ['text that is none', { text: ['help'] }],
  ])('with %s is refused', async (_, more) => {
    await expectRefused(400, good(more))
  })

  it.each([
    ['{"a":1}', { a: 1 }],
    ['a list', [1, 2]],
    ['an empty object', {}],
  ])('that is %s is refused, and the process goes on', async (_, body) => {
    await expectRefused(400, body)
    await expectAnswered(await bot.platform.token())
  })

  it('to another address than the token names is refused', async () => {
    await expectRefused(401, good({ serviceUrl: 'https://evil.example/' }))
    await expectRefused(401, good({ serviceUrl: `${bot.platform.serviceUrl}../elsewhere` }))
  })

  it('of another channel than the key may speak for is refused', async () => {
    await expectRefused(401, good({ channelId: 'sms' }))
  })

  it('of another tenant, or of none, is refused', async () => {
    const elsewhere = { ...places.personal, tenantId: 'another' }
    await expectRefused(403, good({ conversation: elsewhere }))
    await expectRefused(403, good({ conversation: { id: 'a:x' }, channelData: {} }))
  })

  it('that is no JSON, or too long, is refused', async () => {
    const token = await bot.platform.token()
    const send = (body: string) =>
      fetch(`http://127.0.0.1:${bot.port}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...bearer(token) },
        body,
      })
    expect((await send('{"type":')).status).toBe(400)
    expect((await send(JSON.stringify(good({ text: 'x'.repeat(300_000) })))).status).toBe(413)
  })

  it('that is good is answered, with or without a slash behind the address', async () => {
    const before = bot.platform.messages().length
    expect((await bot.post(good({ id: 'a' }))).status).toBe(200)
    const bare = bot.platform.serviceUrl.replace(/\/$/, '')
    expect((await bot.post(good({ id: 'b', serviceUrl: bare }))).status).toBe(200)
    expect(await bot.posted(before + 2)).toHaveLength(before + 2)
  })
})

function swapped(token: string, changed: object): string {
  const [header = '', , signature = ''] = token.split('.')
  return `${header}.${encoded(changed)}.${signature}`
}

describe('a person is signed in', () => {
  it.each<[string, boolean, object, TeamsSettings | undefined]>([
    ['with a token, in Teams', true, {}, undefined],
    ['not on another channel of the bot', false, { channelId: 'webchat' }, undefined],
    ['not without an account', false, { from: { id: '29:guest' } }, undefined],
    ['never in local mode', false, {}, { mode: 'local' }],
  ])('%s', async (_, signedIn, more, settings) => {
    const heard: Message[] = []
    const served = await serveTeams(
      desk => ({
        ...desk,
        handle: message => {
          heard.push(message)
          return desk.handle(message)
        },
      }),
      settings,
    )
    const sent = activity(served.platform.serviceUrl, 'personal', { text: 'help', ...more })
    expect((await served.post(sent)).status).toBe(200)
    await served.stop()
    expect(heard.map(message => message.signedIn === true)).toEqual([signedIn])
  })
})
