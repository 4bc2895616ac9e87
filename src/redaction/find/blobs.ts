import type { Find, Kind } from './kinds.ts'
import { runEnd } from './run-end.ts'

/** At the beginning of a word, behind `name=`, or behind a character that an address encodes. */
const blobStart =
  /(?:(?<![A-Za-z0-9+/=_%-])|(?<=[\w"']=)|(?<=%[0-9A-Fa-f]{2}))(?=[A-Za-z0-9+/]{40})/g
const blobLine = /(?:[A-Za-z0-9+/_-]|%2[BbFf])+(?:={1,2}|(?:%3[Dd]){1,2})?/y
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
    const kind = kindOf(plainBlob(text.slice(from, to)))
    if (kind && !isIntegrity(text, from)) finds.push({ from, to, kind })
    blobStart.lastIndex = to
  }
  return finds
}

/** As base64 is written where nothing has to be encoded, without line ends. */
function plainBlob(blob: string): string {
  return blob
    .replace(/%2B|-/gi, '+')
    .replace(/%2F|_/gi, '/')
    .replace(/%3D/gi, '=')
    .replace(/[^A-Za-z0-9+/=]/g, '')
}

function kindOf(blob: string): Kind | undefined {
  if (blob.startsWith('AZDO', 76)) return 'access token'
  if (blob.length === 88 && blob.endsWith('==') && isMixed(blob)) return 'account key'
  return tellingKind(blob, layers)
}

/** Encoded more often than this is nobody's paste. */
const layers = 3

function tellingKind(blob: string, left: number): Kind | undefined {
  const words = decoded(blob)
  if (!words) return undefined
  const kind = telling.find(([, pattern]) => pattern.test(words))?.[0]
  if (kind || left === 1 || !/^[A-Za-z0-9+/\s]{40,}={0,2}\s*$/.test(words)) return kind
  return tellingKind(plainBlob(words), left - 1)
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
