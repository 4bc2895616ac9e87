import { expect, it } from 'vitest'
import { redactMessage } from '../../src/redaction/redact-message.ts'
import type { Message } from '../../src/vocabulary/message.ts'

const message: Message = {
  tenant: 't',
  conversation: 'c',
  person: 'p',
  id: '1',
  kind: 'said' as const,
  channel: 'slack',
  at: '2026-07-14T06:10:00Z',
  visibility: 'private',
}

it('cleans the text, the choice and every field of a form', () => {
  const form = { details: 'client_secret=abc123', region: 'westeurope' }
  expect(redactMessage({ ...message, text: 'password=a1b2c3', choice: 'yes', form })).toEqual({
    ...message,
    text: 'password=[removed: password]',
    choice: 'yes',
    form: { details: 'client_secret=[removed: client secret]', region: 'westeurope' },
    removed: ['password', 'client secret'],
  })
})

it('takes the value of a field that is named like a secret', () => {
  const { form, removed } = redactMessage({ ...message, form: { password: 'hunter2' } })
  expect([form, removed]).toEqual([{ password: '[removed: password]' }, ['password']])
})

it('leaves behind what a message has no place for', () => {
  const activity = { ...message, raw: { text: 'password=a1b2c3' } }
  expect(redactMessage(activity)).toEqual({ ...message, removed: [] })
})

it('keeps a field called __proto__ a field', () => {
  const form = JSON.parse('{"__proto__":"x"}') as Record<string, string>
  expect(Object.keys(redactMessage({ ...message, form }).form ?? {})).toEqual(['__proto__'])
})
