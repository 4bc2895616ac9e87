import { expect, it } from 'vitest'
import { redact } from '../../src/redaction/redact.ts'

/** Each begins what a pattern looks for, over and over, and never ends it. */
const traps = [
  'a',
  ' ',
  '\n',
  '"',
  '\\',
  '\\"',
  ';',
  '=',
  'eyJ',
  'eyJ\n',
  'eyJhbGciOiJIUzI1NiJ9.\n',
  '-----BEGIN PRIVATE KEY-----',
  '-----BEGIN PRIVATE KEY-----\n',
  '-----END PRIVATE KEY-----',
  '-----BEGIN ',
  'password',
  'password=',
  'password="',
  "password='\\",
  'password: \n ',
  'password {',
  '"name": "password", ',
  'token: Bearer ',
  'Authorization: ',
  'Bearer a',
  'Basic abcdefgh',
  'Cookie: a=b; ',
  '://a:b',
  '://a:b/',
  'https://a@',
  'sig=',
  'sig=abcdefghijkl\n',
  'login -p ',
  'curl -u ',
  'curl \\\n',
  'az keyvault secret set --value ',
  'kubectl create secret ',
  'A1b/',
  `${'Ab1/'.repeat(20)}\n`,
  '8Q~',
  'xoxb-',
  'ghp_',
  '\u001b[',
  '[removed: ',
  '[removed: password]',
  'client-key-data: ',
  'a_-',
  'pass:word ',
  '&quot;',
  'kind: Secret\ndata:\n  a: b\n',
  'kind: Secret\n---\n',
  '"kind":"Secret","data":{',
  'net use /user:a ',
]

/** Ten times the text takes ten times as long, a hundred times where something is read over and over. */
const bound = 40

it.each(traps)('takes time in proportion to the text: %j', trap => {
  const [small, large] = [20_000, 200_000].map(size => trap.repeat(size / trap.length))
  redact(small ?? '')
  expect(leastGrowth(small ?? '', large ?? '')).toBeLessThan(bound)
})

/** Measured anew while something else may have disturbed it. */
function leastGrowth(small: string, large: string): number {
  let least = Number.POSITIVE_INFINITY
  for (let left = 8; left > 0 && least >= bound; left--) {
    least = Math.min(least, timeOf(large) / Math.max(timeOf(small), 0.2))
  }
  return least
}

function timeOf(text: string): number {
  const start = performance.now()
  redact(text)
  return performance.now() - start
}
