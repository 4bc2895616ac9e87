import type { Find } from './kinds.ts'
import { tails } from './tails.ts'

const scheme =
  '(?:Bearer|Basic|Negotiate|NTLM|Digest|SharedKey(?:Lite)?|SharedAccessSignature|ApiKey|Token|PoP)'
const authorization = new RegExp(
  `(?:proxy-)?authorization["'\\\\]{0,4}\\s{0,4}(?:[:=]|%3A)[\\s"'\\\\]{0,4}(?:${scheme}(?:[ +]|%20){1,4}([^\\s"'\\\\<>]+(?:,? [a-z]+=[^\\s]+)*)?)?`,
  'gi',
)
const bearer = /(?<![A-Za-z0-9])bearer(?:[\s+:=]|%20){1,4}([\w.~+/-]{12,}={0,2})?/gi
const basic = /(?<![A-Za-z0-9])basic[ +]{1,4}([A-Za-z0-9+/]{6,}={0,2})?/gi
const registry = /["']auth["'\\]{0,4}\s{0,8}:\s{0,8}\\{0,3}["']([A-Za-z0-9+/]{4,}={0,2})?/gi
const cookie =
  /(?<![A-Za-z0-9-])(?:set-)?cookie["'\\]{0,4}: {0,4}["'\\]{0,4}((?=[\w.-]{1,100}=)[^\n"'\\]+)?/gi

/** What a request says to prove who sent it. */
export function findHeaders(text: string): readonly Find[] {
  return [
    ...tails(text, authorization, 'bearer token').map(find => named(text, find)),
    ...tails(text, bearer, 'bearer token').filter(find =>
      isToken(text.slice(find.from, find.to + 1)),
    ),
    ...tails(text, basic, 'credentials').filter(find => isPair(text.slice(find.from, find.to))),
    ...tails(text, registry, 'registry credentials').filter(find =>
      isPair(text.slice(find.from, find.to)),
    ),
    ...tails(text, cookie, 'secret'),
  ]
}

function named(text: string, find: Find): Find {
  const bearerBefore = /bearer[ +]*$/i.test(text.slice(Math.max(0, find.from - 12), find.from))
  return bearerBefore ? find : { ...find, kind: 'credentials' }
}

/** "Bearer authentication" is a way to sign in, and `Bearer error="…"` an answer; neither is a token. */
function isToken(word: string): boolean {
  if (/^[a-z_]+=["']$/.test(word)) return false
  return /\d/.test(word) || (/[A-Z]/.test(word.slice(1)) && /[a-z]/.test(word)) || word.length > 30
}

/** Whether this is `user:password` in base64. */
function isPair(word: string): boolean {
  try {
    return /^[\x20-\x7e]*:[\x20-\x7e]*$/.test(atob(word))
  } catch {
    return false
  }
}
