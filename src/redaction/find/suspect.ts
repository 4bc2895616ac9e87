import type { Trust } from './names.ts'

/** A value as it stands behind a name. */
export type Suspect = { readonly words: string; readonly quoted: boolean; readonly trust: Trust }

/** What stands in the place of a secret: nothing, a state, the beginning of a sentence, a placeholder. */
const placeholder =
  /^(?:null|none|nil|undefined|true|false|empty|required|optional|expired|invalid|missing|incorrect|wrong|unset|unknown|changed|rotated|failed|rejected|hidden|not|is|was|has|been|the|an?|in|for|from|of|to|and|or|but|\*+|•+|x{3,}|\.{3}|…|<[^<>]*>|\{\{[^{}]*\}\}|[^\p{L}\p{N}]?)$/iu
/** The name of a variable; in lower case it could as well be a password. */
const variable = /^(?:\$\{[^{}]*\}|\$\(.*|\$[A-Z_][A-Z0-9_]*|\$env:\w+|%[A-Z_]+%)$/
const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i
const smallNumber = /^\d{1,3}$/
const path = /^~?(?:\/[\w.-]+)+\/?$/
const plainWord = /^(?:\p{Ll}{1,12}|\d{1,6})$/u
const version = /^v?\d+(?:\.\d+)+$/

/** Whether a value that stands behind a telling name is the secret itself. */
export function isSecret({ words, quoted, trust }: Suspect): boolean {
  if (placeholder.test(words) || variable.test(words)) return false
  if (trust === 'any') return !smallNumber.test(words) && !path.test(words)
  if (trust === 'odd') return quoted || !plainWord.test(words)
  return trust === 'mixed' ? isMixed(words) : isRandom(words)
}

function isMixed(words: string): boolean {
  return words.length > 5 && /\d/.test(words) && /\p{L}/u.test(words) && !version.test(words)
}

function isRandom(words: string): boolean {
  if (guid.test(words) || words.startsWith('/')) return false
  return /^[\w+/~%-]{16,}(?:=|$)/.test(words) && /\d/.test(words)
}
