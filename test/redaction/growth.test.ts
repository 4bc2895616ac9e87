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
]

it.each(traps)('takes time in proportion to the text: %j', trap => {
  const [small, large] = [20_000, 200_000].map(size => trap.repeat(size / trap.length))
  const growth = leastTime(large ?? '') / Math.max(leastTime(small ?? ''), 0.2)
  expect(growth).toBeLessThan(40)
})

/** The fastest of some runs, in milliseconds: what is slower was disturbed. */
function leastTime(text: string): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now()
    redact(text)
    return performance.now() - start
  })
  return Math.min(...times)
}
