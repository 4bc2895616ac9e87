import { decodeProtectedHeader, type JWTPayload, jwtVerify } from 'jose'
import type { FindKey } from './signing-keys.ts'

/** Who may issue tokens to whom. */
export type Trust = {
  readonly issuer: string
  readonly audience: string
  readonly findKey: FindKey
}

/** What a valid token says: everything in it, and the channels its key may speak for. */
export type Token = { readonly claims: JWTPayload; readonly endorsements: readonly string[] }

/** Clocks may differ by so much. Source: the Bot Framework's rules for authentication, five minutes. */
const skew = 300

/** Reads the token in the header of a request. @throws where the keys cannot be fetched: then nobody can say. */
export type ReadToken = (header: string | undefined) => Promise<Token | undefined>

/** The platform sends one token for an hour or more; its key may be withdrawn sooner. In milliseconds. */
const known = { lives: 5 * 60_000, most: 1_000 } as const

/**
 * Reads tokens: nothing where one is forged, expired, not valid yet, for somebody else, by somebody else, without an
 * end, or none at all. A signature that was found good is not worked out again for some minutes, as long as the token
 * has not ended; checking it costs more than all else that is done before a message is read.
 */
export function openTokens(trust: Trust, now: () => number = Date.now): ReadToken {
  const good = new Map<string, { readonly token: Token; readonly until: number }>()
  return async (header = '') => {
    const before = good.get(header)
    if (before && now() < before.until) return before.token
    good.delete(header)
    const token = await verified(header, trust, now())
    if (!token) return undefined
    if (good.size >= known.most) good.delete(good.keys().next().value ?? '')
    const ends = (Number(token.claims.exp) + skew) * 1000
    good.set(header, { token, until: Math.min(now() + known.lives, ends) })
    return token
  }
}

async function verified(
  header: string,
  { issuer, audience, findKey }: Trust,
  now: number,
): Promise<Token | undefined> {
  const [, token = ''] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header) ?? []
  const kid = keyIdOf(token)
  const key = kid === undefined ? undefined : await findKey(kid)
  if (!key) return undefined
  try {
    const { payload } = await jwtVerify(token, key.key, {
      issuer,
      audience,
      algorithms: ['RS256'],
      clockTolerance: skew,
      currentDate: new Date(now),
      requiredClaims: ['exp', 'iss', 'aud'],
    })
    return { claims: payload, endorsements: key.endorsements }
  } catch {
    return undefined
  }
}

function keyIdOf(token: string): string | undefined {
  try {
    return decodeProtectedHeader(token).kid
  } catch {
    return undefined
  }
}
