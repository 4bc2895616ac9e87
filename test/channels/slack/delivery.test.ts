import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Delivery } from '../../../src/vocabulary/delivery.ts'
import { type SlackBot, slackBot } from '../../support/slack-bot.ts'
import { command, event, interaction } from '../../support/slack-requests.ts'

let bot: SlackBot

beforeAll(async () => {
  bot = await slackBot()
})
afterAll(() => bot.stop())

/** A button of an answer, of somebody who says to be at home where it was pressed. */
const pressedAnywhere = {
  type: 'block_actions',
  user: { id: 'U1', team_id: 'T9' },
  channel: { id: 'C1' },
  container: { type: 'message', channel_id: 'C1' },
  actions: [{ action_id: 'command:why', block_id: '0|slash:C1|U1|x', value: 'why' }],
}

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
    const asked = command('Is Istio covered on AKS?')
    expect(await (await other.send(asked)).json()).toMatchObject({
      text: expect.stringContaining('not connected to this workspace yet') as unknown,
    })
    other.slack.answerWith(() => undefined)
    await other.slack.until(2, 'auth.test')
    await expect.poll(other.unready).toBeUndefined()
    expect(await other.ask('Is Istio covered on AKS?')).toMatchObject({
      text: expect.stringContaining('Not covered') as unknown,
    })
    expect(other.logged.join()).not.toContain('xoxb')
    await other.stop()
  })

  it('answers nobody of a workspace it cannot tell to be its own, unless that is listed', async () => {
    const refused = { body: { ok: false, error: 'invalid_auth' } }
    const other = await slackBot({
      settings: { teams: ['T5'] },
      slack: ({ method }) => (method === 'auth.test' ? refused : undefined),
    })
    const before = other.slack.calls.length
    const untold = { type: 'message', channel_type: 'im', channel: 'D1', user: 'U1', text: 'Istio' }
    const ofNobody = event({ ...untold, ts: '1.1' }, { authorizations: undefined })
    expect((await other.send(ofNobody)).status).toBe(503)
    await other.send(command('Is Istio covered on AKS?', { team_id: 'T9' }))
    await other.send(interaction({ ...pressedAnywhere, team: { id: 'T9' } }))
    await other.settled()
    const texts = other.slack.calls.slice(before).map(({ body }) => String(body.text))
    expect(texts.filter(text => !text.includes('not connected'))).toEqual([])
    expect(await other.ask('Is Istio covered on AKS?', { team_id: 'T5' })).toMatchObject({
      text: expect.stringContaining('Not covered') as unknown,
    })
    await other.stop()
  })
})
