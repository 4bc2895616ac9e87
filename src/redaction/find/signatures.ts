import type { Find } from './kinds.ts'
import { tails } from './tails.ts'

/**
 * `sig=` of a shared access signature, plain, URL-encoded once or twice, escaped for JSON or HTML, or cut in two by a
 * line break. Ten characters at least: `sig=9` is a signal.
 */
const signature =
  /(?<![A-Za-z_-])sig["'\\]{0,6}\s{0,4}(?:=|:|%3D|%253D)[\s"'\\]{0,4}([A-Za-z0-9%+/_=-]{10,}(?:(?<!=|%3D)\n[ \t>]*[A-Za-z0-9%+/_-]{0,43}(?:%3D|=){1,2})?)?/gi

/** Shared access signatures, in an address or on their own. */
export function findSignatures(text: string): readonly Find[] {
  return tails(text, signature, 'SAS signature')
}
