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

/**
 * Reads the token of a request, or nothing where it is forged, expired, not valid yet, for somebody else, by somebody
 * else, without an end, or none at all. @throws where the keys cannot be fetched: then nobody can say.
 */
export async function readToken(
  header: string | undefined,
  { issuer, audience, findKey }: Trust,
): Promise<Token | undefined> {
  const [, token = ''] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header ?? '') ?? []
  const kid = keyIdOf(token)
  const key = kid === undefined ? undefined : await findKey(kid)
  if (!key) return undefined
  try {
    const { payload } = await jwtVerify(token, key.key, {
      issuer,
      audience,
      algorithms: ['RS256'],
      clockTolerance: skew,
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
