import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from '../../../src/vocabulary/answer.ts'
import { Fault } from '../../../src/vocabulary/fault.ts'
import type { Message } from '../../../src/vocabulary/message.ts'
import { type SlackBot, slackBot } from '../../support/slack-bot.ts'
import {
  clock,
  command,
  event,
  interaction,
  type SlackRequest,
  signed,
} from '../../support/slack-requests.ts'

const minutes = 60_000
const istio = 'Is Istio covered on AKS?'
const question = { type: 'message', channel_type: 'im', channel: 'D1', user: 'U1' }

describe('a request', () => {
  let bot: SlackBot
  beforeAll(async () => {
    bot = await slackBot()
  })
  afterAll(() => bot.stop())

  const asked = () => command('Is Istio covered on AKS?', { response_url: bot.slack.responseUrl })

  it.each([
    ['no signature', () => ({})],
    ['a signature of another secret', (body: string) => signed(body, clock(), 'another-secret')],
    ['a signature of another body', () => signed('text=other')],
    ['a signature of six minutes ago', (body: string) => signed(body, clock() - 6 * minutes)],
    ['a signature of six minutes ahead', (body: string) => signed(body, clock() + 6 * minutes)],
    [
      'a timestamp that is none',
      (body: string) => ({ ...signed(body), 'x-slack-request-timestamp': 'now' }),
    ],
    [
      'a version nobody knows',
      (body: string) => ({ ...signed(body), 'x-slack-signature': 'v1=00' }),
    ],
  ])('with %s is refused and does nothing', async (_, headers) => {
    const before = bot.slack.calls.length
    const request = asked()
    const { status } = await bot.send(request, headers(request.body) as Record<string, string>)
    expect(status).toBe(401)
    await bot.settled()
    expect(bot.slack.calls.length).toBe(before)
  })

  it('that comes byte for byte again is acknowledged and does nothing', async () => {
    const request = asked()
    const headers = signed(request.body)
    const answers = await Promise.all([1, 2, 3].map(() => bot.send(request, headers)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    await bot.settled()
    expect(bot.slack.calls.filter(({ method }) => method === 'respond')).toHaveLength(1)
  })

  it.each([
    ['nothing', 'application/json', ''],
    ['null', 'application/json', 'null'],
    ['a list', 'application/json', '[1]'],
    ['no JSON', 'application/json', '{'],
    ['a payload that is no JSON', 'application/x-www-form-urlencoded', 'payload=%7B'],
    ['a picture', 'image/png', 'PNG'],
  ])('whose body is %s is refused', async (_, type, body) => {
    expect((await bot.send({ type, body })).status).toBe(400)
  })

  it.each([
    ['an event of no kind', event({})],
    [
      'an event without a channel',
      event({ type: 'app_mention', ts: '1.1', user: 'U1', text: 'x' }),
    ],
    ['an action on nothing', interaction({ type: 'block_actions', actions: [] })],
    [
      'a button of another app',
      interaction({
        type: 'block_actions',
        container: { type: 'message' },
        channel: { id: 'C1' },
        actions: [{ action_id: 'theirs', block_id: 'x', value: 'y' }],
      }),
    ],
    [
      'a modal of another app',
      interaction({ type: 'view_submission', view: { id: 'V1', private_metadata: '{' } }),
    ],
    ['an interaction nobody knows', interaction({ type: 'unheard-of' })],
    ['an object that is nothing', { type: 'application/json', body: '{"a":1}' }],
  ])('with %s is acknowledged and does nothing', async (_, request) => {
    const before = bot.slack.calls.length
    expect((await bot.send(request)).status).toBe(200)
    expect(bot.slack.calls.length).toBe(before)
  })

  it('may name a charset', async () => {
    const request = { ...asked(), type: 'application/x-www-form-urlencoded; charset=utf-8' }
    expect((await bot.send(request)).status).toBe(200)
    await bot.settled()
  })

  it('of five megabytes is refused without being read into memory', async () => {
    const body = `text=${'x'.repeat(5_000_000)}`
    const { status } = await bot.send({ type: 'application/x-www-form-urlencoded', body })
    expect(status).toBe(413)
  })

  it('proves the address to Slack', async () => {
    const body = JSON.stringify({ type: 'url_verification', challenge: 'abc' })
    const response = await bot.send({ type: 'application/json', body })
    expect(await response.text()).toContain('abc')
  })

  /** What people do, each as a request that Slack may send again. */
  const fixtures: readonly (readonly [string, (at: string) => SlackRequest])[] = [
    ['a direct message', at => event({ ...question, ts: `77.${at}`, text: istio })],
    [
      'a mention',
      at =>
        event({
          type: 'app_mention',
          channel: 'C1',
          user: 'U1',
          ts: `79.${at}`,
          text: `<@UBOT> ${istio}`,
        }),
    ],
    [
      'a command',
      at => command(istio, { trigger_id: `c${at}`, response_url: bot.slack.responseUrl }),
    ],
    [
      'the shortcut on a message',
      at =>
        interaction({
          type: 'message_action',
          callback_id: 'draft_ticket',
          trigger_id: `s${at}`,
          channel: { id: 'C1' },
          response_url: bot.slack.responseUrl,
          message: { user: 'U2', ts: `80.${at}`, text: 'AKS nodes NotReady since noon' },
        }),
    ],
    [
      'a button',
      at =>
        interaction({
          type: 'block_actions',
          trigger_id: `b${at}`,
          channel: { id: 'C1' },
          container: { type: 'message', channel_id: 'C1' },
          response_url: bot.slack.responseUrl,
          actions: [{ action_id: 'command:help', block_id: '0|slash:C1|U1|x', value: 'help' }],
        }),
    ],
  ]
  const often = fixtures.flatMap(([name, make]) =>
    [1, 2, 3, 4, 5].map(count => [name, count, make] as const),
  )

  it.each(often)(
    'of %s, delivered %i times at once with retry headers nobody signed, is answered once',
    async (name, count, make) => {
      const before = bot.slack.calls.length
      const request = make(`${name.length}${count}`)
      const sent = Array.from({ length: count }, (_, at) =>
        bot.send(request, {
          ...signed(request.body, clock() - at * 1_000),
          'x-slack-retry-num': String(at),
        }),
      )
      expect((await Promise.all(sent)).map(({ status }) => status)).toEqual(sent.map(() => 200))
      await bot.settled()
      const shown = bot.slack.calls
        .slice(before)
        .filter(({ method }) => method === 'respond' || method === 'chat.postMessage')
      expect(shown.filter(({ body }) => body.channel !== 'DNEW')).toHaveLength(1) // beside a copy
    },
  )

  it('that only claims to be a retry is answered', async () => {
    const before = bot.slack.calls.length
    const request = event({ ...question, ts: '78.1', text: 'Is Istio covered on AKS?' })
    await bot.send(request, { ...signed(request.body), 'x-slack-retry-num': '3' })
    await bot.settled()
    expect(bot.slack.calls.length).toBe(before + 1)
  })

  it('that is signed says who the person is, in every form it has', async () => {
    const heard: Message[] = []
    const signing = await slackBot({
      desk: desk => ({
        ...desk,
        accept: message => {
          heard.push(message)
          return desk.accept(message)
        },
      }),
    })
    await signing.send(command('draft a ticket', { response_url: signing.slack.responseUrl }))
    await signing.send(event({ ...question, text: 'help', ts: '1.1' }))
    await signing.settled()
    await signing.stop()
    expect(heard.map(({ signedIn }) => signedIn)).toEqual([true, true])
  })

  it('leaves no word of a person in the log', () => {
    expect(bot.logged.join('\n')).not.toMatch(/Istio|respond|secret/)
  })
})

describe('while the inbox is closed', () => {
  const closed = (desk: Desk): Desk => ({
    ...desk,
    accept: () => Promise.reject(new Fault('store/unreachable', 'No answer', { hint: 'Wait' })),
  })
  let bot: SlackBot
  beforeAll(async () => {
    bot = await slackBot({ desk: closed })
  })
  afterAll(() => bot.stop())

  it('says so to a command at once', async () => {
    const response = await bot.send(command('Is Istio covered on AKS?'))
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining('send it again') as unknown,
    })
  })

  it('lets Slack send an event again', async () => {
    const request = event({ ...question, ts: '1.1', text: 'Is Istio covered on AKS?' })
    expect((await bot.send(request)).status).toBe(503)
  })
})
