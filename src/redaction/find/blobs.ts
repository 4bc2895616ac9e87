import type { Find, Kind } from './kinds.ts'
import { runEnd } from './run-end.ts'

const blobStart = /(?<![A-Za-z0-9+/=_-])(?=[A-Za-z0-9+/]{40})/g
const blobLine = /[A-Za-z0-9+/]+={0,2}/y
/** What a decoded blob holds if it is a key, a kubeconfig, registry credentials or a connection string. */
const telling: readonly (readonly [Kind, RegExp])[] = [
  ['private key', /-BEGIN [A-Z ]{0,20}PRIVATE KEY-/],
  ['certificate', /-BEGIN CERTIFICATE-/],
  ['registry credentials', /"auths?"\s*:/],
  ['encoded secret', /client-key-data|password|secret|token|accountkey|sharedaccesskey|[?&]sig=/i],
]

/** Long base64 that is a key, or holds a secret when it is decoded. */
export function findBlobs(text: string): readonly Find[] {
  const finds: Find[] = []
  blobStart.lastIndex = 0
  for (let start = blobStart.exec(text); start; start = blobStart.exec(text)) {
    const from = start.index
    const to = runEnd(text, from, blobLine)
    const kind = kindOf(text.slice(from, to).replace(/[^A-Za-z0-9+/=]/g, ''))
    if (kind && !isIntegrity(text, from)) finds.push({ from, to, kind })
    blobStart.lastIndex = to
  }
  return finds
}

function kindOf(blob: string): Kind | undefined {
  if (blob.startsWith('AZDO', 76)) return 'access token'
  if (blob.length === 88 && blob.endsWith('==') && isMixed(blob)) return 'account key'
  const words = decoded(blob)
  return words ? telling.find(([, pattern]) => pattern.test(words))?.[0] : undefined
}

function isMixed(blob: string): boolean {
  return /[A-Z]/.test(blob) && /[a-z]/.test(blob) && /\d/.test(blob)
}

/** `sha512-…==` is the digest of a package, as long as an account key. */
function isIntegrity(text: string, from: number): boolean {
  return /sha\d{3}[-:=]$/.test(text.slice(Math.max(0, from - 7), from))
}

/** What base64 says, where that is text. */
function decoded(blob: string): string | undefined {
  const head = plain(blob.slice(0, 40))
  if (!head || !/^[\t\n\r\x20-\x7e]*$/.test(head)) return undefined
  return plain(blob.slice(0, blob.length - (blob.length % 4)))
}

function plain(base64: string): string | undefined {
  try {
    return atob(base64)
  } catch {
    return undefined
  }
}
