import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redact } from '../../src/redaction/redact.ts'
import { innocent, planted } from './planted.ts'

const before = fc.constantFrom(' ', '\n', '"', '(', ', ', '\t', '> ', '`', '[', '; ')
const after = fc.constantFrom('', ' ', '\n', ', ', '\n\n', ' | ')
const prose = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    'secretlint-disable',
    '/* secretlint-disable */',
    'nodes are NotReady since we resized them\n',
    'E0714 06:10:00.000000 1 reflector.go:138] Failed to watch *v1.Node: Unauthorized',
    '{"level":"error","msg":"',
    '```\n',
    'пароль 密码 🔑 \u202e',
  ),
)

describe('a planted secret', () => {
  it.each(Object.entries(planted))('of the kind %s leaves nothing behind', (_, secrets) => {
    fc.assert(
      fc.property(secrets, fc.tuple(prose, before, after, prose), (found, [a, b, c, d]) => {
        const { text, removed } = redact(a + b + found.text + c + d)
        expect(text).not.toContain(found.secret)
        expect(removed).not.toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('is as well hidden in the company of others', () => {
    const company = fc.array(fc.oneof(...Object.values(planted)), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(company, fc.constantFrom('\n', ' ', '\n---\n'), (found, between) => {
        const { text } = redact(found.map(one => one.text).join(between))
        for (const one of found) expect(text).not.toContain(one.secret)
      }),
    )
  })
})

describe('an innocent string', () => {
  it('stays, in a sentence, a log line or JSON', () => {
    const forms = [
      'the id is @@ here',
      '@@',
      '{"id":"@@"}',
      'I0714 06:10 pulled image=@@',
      '@@,\n@@',
    ]
    fc.assert(
      fc.property(innocent, fc.constantFrom(...forms), (word, form) => {
        const text = form.replaceAll('@@', () => word)
        expect(redact(text)).toEqual({ text, removed: [] })
      }),
      { numRuns: 1_000 },
    )
  })

  it.each([
    'who rotates service principal secrets and certs, us or Microsoft?',
    'WWW-Authenticate: Bearer authorization_uri="https://login.windows.net/"',
    'failed to validate token: expired',
    'token: required, basic authentication is off',
    'Error: secret "foo" not found; secretName: my-app-tls',
    `PWD=/home/me password=$DB_PASSWORD --password $${'{PASSWORD}'}`,
    'Pass: 12, Fail: 3; sig=9; max_token: 4096',
    'volumes:\n- secret:\n    secretName: tls\n',
    'helm install x --set existingSecret=web and -Credential $credential',
    'kind: Secret is what we use, data: none',
    'clusters of ours use --secret-name web and bearer authentication',
    'sha512-VmjSslTmlkFsajaDJcW/vKLLBqANQjbvmAAwXhbOovbTO5X3bpiU85+bDQly121NQmwW0tat5S3mmBE4iuv5Pw== here',
    'git@github.com:Azure/AKS.git and https://me@dev.azure.com/x',
  ])('stays: %s', text => {
    expect(redact(text)).toEqual({ text, removed: [] })
  })
})

describe('what is left', () => {
  it.each([
    [
      'curl "https://a/?sv=1&sig=abcdefghij%2B0123%3D&se=2"',
      'curl "https://a/?sv=1&sig=[removed: SAS signature]&se=2"',
    ],
    [
      `https://a/?kubeconfig=${encodeURIComponent(btoa('kind: Config\nusers:\n- user:\n    token: AAAA1AAAAA\n'))}\nA/Aa`,
      'https://a/?kubeconfig=[removed: encoded secret]\nA/Aa',
    ],
    ['az login -u a -p Hunter2! --tenant t', 'az login -u a -p [removed: password] --tenant t'],
    ['{"password":"a \\"b\\" c","user":"d"}', '{"password":"[removed: password]","user":"d"}'],
    ['https://me:s3cret@host/path', 'https://me:[removed: password]@host/path'],
    ['password: hunter2, and then it broke', 'password: [removed: password], and then it broke'],
  ])('is readable: %s', (text, left) => {
    expect(redact(text).text).toBe(left)
  })

  it('names each kind once, in the order found', () => {
    const { removed } = redact('password=a1b2 client_secret=c3d4e5 password=f6')
    expect(removed).toEqual(['password', 'client secret'])
  })

  it('hides nothing behind control characters, colours or overrides', () => {
    const text = 'pass\u001b[31mword\u001b[0m: hun\u200bter2\r\n\u202eabc\u0007\tdef\ud800'
    expect(redact(text).text).toBe('password: [removed: password]\nabc\tdef\ufffd')
  })

  it('is not changed by a second redaction', () => {
    const pieces = fc.oneof(
      fc.constantFrom('password', 'token', 'secret', 'sig', 'Bearer ', '-p ', 'login ', '🔑'),
      fc.constantFrom(': ', '=', '"', "'", '\\"', '\n', ' ', ';', '&', '@', '://', '%3D', '<', '>'),
      fc.constantFrom('[removed: password]', '[removed: SAS signature]', '[removed: ', ']'),
      fc.constantFrom('-----BEGIN PRIVATE KEY-----', '-----END PRIVATE KEY-----', 'k'.repeat(45)),
      fc.constantFrom('eyJabcdefghi.', 'abc123XYZ', '\\'),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), parts => {
        const once = redact(parts.join('')).text
        expect(redact(once)).toEqual({ text: once, removed: [] })
      }),
      { numRuns: 3_000 },
    )
  })
})
