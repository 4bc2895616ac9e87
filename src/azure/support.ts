/** How Azure Support is reached. */
export type Connection = {
  /** `https://management.azure.com` */
  readonly base: string
  /** A fresh token for that address. */
  readonly token: () => Promise<string>
  /** How long one request may take, in ms. */
  readonly deadline: number
}

/** An answer, as far as it is looked at; `lost` where none came, so that what was done is not known. */
export type Answered =
  | { readonly status: number; readonly json: unknown; readonly retryAfter?: number }
  | { readonly lost: true }

/** Sends one request and waits for its answer, no longer than the deadline. Never throws. */
export type Call = (method: 'GET' | 'PUT', path: string, body?: unknown) => Promise<Answered>

/** The version of the API that all requests are made for. */
const apiVersion = '2024-04-01'

/** Speaks the Azure Support API. The token is in no message, and no answer is logged. */
export function openSupport({ base, token, deadline }: Connection): Call {
  return async (method, path, body) => {
    const bearer = await token().catch(() => undefined)
    if (bearer === undefined) return { status: 401, json: undefined }
    try {
      const response = await fetch(`${base}${path}?api-version=${apiVersion}`, {
        method,
        signal: AbortSignal.timeout(deadline),
        headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      return await answered(response)
    } catch {
      return { lost: true }
    }
  }
}

async function answered(response: Response): Promise<Answered> {
  const text = await response.text()
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
  return {
    status: response.status,
    json: parsed(text),
    ...(Number.isFinite(seconds) ? { retryAfter: seconds * 1_000 } : {}),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
