import { type CryptoKey, importJWK } from 'jose'
import { z } from 'zod'

/** A key that tokens are checked with, and the channels it may sign them for. */
export type SigningKey = {
  readonly key: CryptoKey | Uint8Array
  readonly endorsements: readonly string[]
}

/** Finds a key by its id, or nothing where no such key is published. @throws where the publisher cannot be reached. */
export type FindKey = (kid: string) => Promise<SigningKey | undefined>

const fetchLimit = 5_000
const fresh = 24 * 60 * 60_000
const pause = 60_000

const metadata = z.object({ jwks_uri: z.url() })
const keySet = z.object({
  keys: z.array(
    z.looseObject({
      kid: z.string(),
      kty: z.string(),
      endorsements: z.array(z.string()).optional(),
    }),
  ),
})

/**
 * The keys published by an OpenID provider, fetched again after a day; and for a key nobody knows, at most once a
 * minute, so that made-up key ids cost the provider nothing.
 */
export function signingKeys(address: string, now: () => number = Date.now): FindKey {
  let keys: ReadonlyMap<string, SigningKey> = new Map()
  let fetched = Number.NEGATIVE_INFINITY
  let under: Promise<void> | undefined
  const refresh = () => {
    under ??= fetchKeys(address)
      .then(found => {
        keys = found
      })
      .finally(() => {
        fetched = now()
        under = undefined
      })
    return under
  }
  return async kid => {
    const age = now() - fetched
    if (age > fresh || (!keys.has(kid) && age > pause)) await refresh()
    else await under
    return keys.get(kid)
  }
}

async function fetchKeys(address: string): Promise<ReadonlyMap<string, SigningKey>> {
  const { jwks_uri } = metadata.parse(await fetchJson(address))
  const { keys } = keySet.parse(await fetchJson(jwks_uri))
  return new Map(
    await Promise.all(
      keys
        .filter(({ kty }) => kty === 'RSA')
        .map(async ({ endorsements = [], kid, ...jwk }) => {
          const key = await importJWK({ ...jwk, alg: 'RS256' })
          return [kid, { key, endorsements }] as const
        }),
    ),
  )
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address, { signal: AbortSignal.timeout(fetchLimit) })
  if (!response.ok) throw new Error(`${new URL(address).host} answered ${response.status}`)
  return response.json()
}
