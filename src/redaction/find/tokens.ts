import type { Find, Kind } from './kinds.ts'
import { runEnd } from './run-end.ts'
import { tails } from './tails.ts'

/** Tokens that tell by their first characters what they are. */
const prefixed: readonly (readonly [Kind, RegExp])[] = [
  ['GitHub token', /((?:gh[opsur]_[A-Za-z0-9]{20,}|github_pat_\w{20,}))/g],
  ['Slack token', /((?:xox[a-z](?:\.xox[a-z])?|xapp)-[A-Za-z0-9-]{10,})/g],
  ['client secret', /([\w~.-]{3}\dQ~[\w~.-]{31,34})/g],
  [
    'access token',
    /(?<![A-Za-z0-9_-])((?:glpat-|dckr_(?:p|o)at_|npm_|hv[sb]\.|AGE-SECRET-KEY-1|sk_live_)[\w-]{20,})/g,
  ],
  ['API key', /(?<![A-Za-z0-9_-])((?:AIza|sk-|SG\.|rk_live_)[\w.-]{30,})/g],
  ['access key', /(?<![A-Za-z0-9])((?:AKIA|ASIA)[A-Z0-9]{16})(?![A-Za-z0-9])/g],
]

const jwtStart = /(?<![A-Za-z])eyJ/g
const jwtLine = /[\w-]+(?:\.[\w-]*)*/y

/** Tokens known by their shape alone. */
export function findTokens(text: string): readonly Find[] {
  return [...prefixed.flatMap(([kind, pattern]) => tails(text, pattern, kind)), ...findJwts(text)]
}

/** Header and payload are enough: cut off or unsigned, a token still tells who somebody is. */
function findJwts(text: string): readonly Find[] {
  const finds: Find[] = []
  jwtStart.lastIndex = 0
  for (let start = jwtStart.exec(text); start; start = jwtStart.exec(text)) {
    const from = start.index
    const to = runEnd(text, from, jwtLine)
    if (/^[^.]{8,}\.[^.]{8}/s.test(text.slice(from, to))) {
      finds.push({ from, to, kind: 'JSON web token' })
    }
    jwtStart.lastIndex = to
  }
  return finds
}
