import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Delivery } from '../../../src/vocabulary/delivery.ts'
import { type SlackBot, slackBot } from '../../support/slack-bot.ts'
import { command } from '../../support/slack-requests.ts'

let bot: SlackBot

beforeAll(async () => {
  bot = await slackBot()
})
afterAll(() => bot.stop())

const hello: Delivery = {
  id: 'a',
  address: { tenant: 'T1', person: 'U1', conversation: 'direct:D1' },
  channel: 'slack',
  route: { channel: 'D1' },
  replies: [{ kind: 'text', id: 'x', text: 'Hello' }],
  lost: false,
  again: false,
}

describe('what is not shown at once', () => {
  it('is delivered by its route: to a person alone, by direct message once the URL is used up', async () => {
    bot.slack.answerWith(({ method }) =>
      method === 'respond' ? { status: 404, body: {} } : undefined,
    )
    const request = command('Is Istio covered on AKS?', { response_url: bot.slack.responseUrl })
    await bot.send(request)
    await bot.settled()
    bot.slack.answerWith(() => undefined)
    const calls = bot.slack.calls.slice(1)
    expect(calls.map(({ method }) => method)).toEqual([
      'respond',
      'conversations.open',
      'chat.postMessage',
    ])
  })

  it.each([
    ['ratelimited', { status: 429, body: { ok: false, error: 'ratelimited' } }, 'refused'],
    ['channel_not_found', { body: { ok: false, error: 'channel_not_found' } }, 'gone'],
    ['invalid_auth', { body: { ok: false, error: 'invalid_auth' } }, 'refused'],
  ])('is tried again or given up as Slack answers %s', async (_, answer, kind) => {
    bot.slack.answerWith(({ method }) => (method === 'chat.postMessage' ? answer : undefined))
    const outcome = await bot.deliver(hello)
    bot.slack.answerWith(() => undefined)
    expect(outcome.kind).toBe(kind)
  })

  it('is left to the worker when it is not known whether it arrived', async () => {
    bot.slack.answerWith(({ method }) =>
      method === 'chat.postMessage' ? { status: 500, body: {} } : undefined,
    )
    await expect(bot.deliver(hello)).rejects.toThrow(/500|error/i)
    bot.slack.answerWith(() => undefined)
  })
})

describe('while Slack refuses the token', () => {
  it('serves all the same, says so to operators, and asks again', async () => {
    const refused = { body: { ok: false, error: 'invalid_auth' } }
    const other = await slackBot({
      slack: ({ method }) => (method === 'auth.test' ? refused : undefined),
    })
    expect(other.unready()).toMatch(/invalid_auth/)
    expect(await other.ask('Is Istio covered on AKS?')).toMatchObject({
      text: expect.stringContaining('Not covered') as unknown,
    })
    other.slack.answerWith(() => undefined)
    await other.slack.until(2, 'auth.test')
    await expect.poll(other.unready).toBeUndefined()
    expect(other.logged.join()).not.toContain('xoxb')
    await other.stop()
  })
})
