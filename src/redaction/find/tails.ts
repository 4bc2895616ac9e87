import type { Find, Kind } from './kinds.ts'
import { matches } from './matches.ts'

/**
 * The secrets a pattern finds as its first group, which must be the end of the match.
 *
 * To stay linear, a pattern begins with something rare and goes on with optional parts, so that once begun it matches
 * and nothing is read twice.
 */
export function tails(text: string, pattern: RegExp, kind: Kind): readonly Find[] {
  return matches(text, pattern).flatMap(match => {
    const secret = match[1]
    if (!secret) return []
    const to = match.index + match[0].length
    return [{ from: to - secret.length, to, kind }]
  })
}
