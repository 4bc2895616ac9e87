import { type CryptoKey, generateKeyPair, SignJWT } from 'jose'
import { beforeAll, expect, it } from 'vitest'
import { openTokens } from '../../../src/channels/teams/token.ts'

const start = Date.parse('2026-11-26T10:00:00Z')
const minutes = 60_000
let keys: { readonly publicKey: CryptoKey; readonly privateKey: CryptoKey }

beforeAll(async () => {
  keys = await generateKeyPair('RS256')
})

/** A reader at a time that is set, which counts the keys it asks for. */
function reader() {
  const clock = { at: start }
  let asked = 0
  const findKey = async () => {
    asked++
    return { key: keys.publicKey, endorsements: ['msteams'] }
  }
  const read = openTokens({ issuer: 'i', audience: 'a', findKey }, () => clock.at)
  return { clock, read, asked: () => asked }
}

async function bearer(lastsMinutes: number): Promise<string> {
  const token = await new SignJWT({ iss: 'i', aud: 'a' })
    .setProtectedHeader({ alg: 'RS256', kid: 'k' })
    .setExpirationTime(new Date(start + lastsMinutes * minutes))
    .sign(keys.privateKey)
  return `Bearer ${token}`
}

it('is checked once in some minutes, however often it comes', async () => {
  const { clock, read, asked } = reader()
  const header = await bearer(60)
  for (let left = 10; left > 0; left--) expect((await read(header))?.claims.iss).toBe('i')
  expect(asked()).toBe(1)
  clock.at += 6 * minutes
  expect(await read(header)).toBeDefined()
  expect(asked()).toBe(2)
})

it('is good for nothing once it has ended, though it was good before', async () => {
  const { clock, read } = reader()
  const header = await bearer(1)
  expect(await read(header)).toBeDefined()
  clock.at += 5.9 * minutes // clocks may differ by five
  expect(await read(header)).toBeDefined()
  clock.at += 0.2 * minutes
  expect(await read(header)).toBeUndefined()
})

it('does not lend its good name to another that differs in one sign', async () => {
  const { read, asked } = reader()
  const header = await bearer(60)
  expect(await read(header)).toBeDefined()
  const [head = '', claims = '', signature = ''] = header.split('.')
  const forged = [head, claims, `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`]
  expect(await read(forged.join('.'))).toBeUndefined()
  expect(await read(forged.join('.'))).toBeUndefined()
  expect(asked()).toBe(3)
})
