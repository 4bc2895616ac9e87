import { afterEach, describe, expect, it } from 'vitest'
import { overSocket } from '../../../src/channels/slack/socket.ts'
import { Fault } from '../../../src/vocabulary/fault.ts'
import { type SlackBot, slackBot } from '../../support/slack-bot.ts'
import { command, event, interaction, payloadOf } from '../../support/slack-requests.ts'
import { pressed, seenIn } from '../../support/slack-seen.ts'
import { type SocketDouble, socketDouble } from '../../support/slack-socket.ts'

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

/** The bot over a socket; Slack gives out its address unless `refuses` says otherwise. */
async function connected(
  setup: Parameters<typeof slackBot>[0] = {},
  refuses: () => string | undefined = () => undefined,
): Promise<{ readonly bot: SlackBot; readonly socket: SocketDouble }> {
  const socket = await socketDouble()
  const bot = await slackBot({
    ...setup,
    settings: { appToken: 'xapp-test' },
    slack: ({ method }) => {
      const error = refuses()
      if (method !== 'apps.connections.open') return undefined
      return { body: error ? { ok: false, error } : { ok: true, url: socket.url } }
    },
  })
  stops.push(bot.stop, socket.stop)
  return { bot, socket }
}

const question = 'Is Istio covered on AKS?'
const written = { type: 'message', channel_type: 'im', channel: 'D1', user: 'U1' }
const said = (ts: string) => payloadOf(event({ ...written, ts, text: question }))

describe('Socket Mode', () => {
  it('vouches for people where it was opened at Slack, not at a stand-in', () => {
    const vouched = (apiUrl?: string) =>
      overSocket({ appToken: 'xapp-1', ...(apiUrl ? { apiUrl } : {}) }, () => {}).vouched
    expect([vouched(), vouched('http://127.0.0.1:1/')]).toEqual([true, false])
  })

  it('answers a command, a message and a button, each acknowledged by its envelope', async () => {
    const { bot, socket } = await connected()
    await expect.poll(bot.unready).toBeUndefined()
    const asked = payloadOf(command(question, { response_url: bot.slack.responseUrl }))
    expect(await socket.send('slash_commands', asked)).toBeDefined()
    const answers = await bot.slack.until(1, 'respond')
    expect(String(answers[0]?.body.text)).toMatch(/^Not covered/)
    const why = pressed(
      answers,
      { label: 'Why?' },
      { channel: { id: 'C1' }, response_url: bot.slack.responseUrl },
    )
    expect(await socket.send('interactive', payloadOf(why))).toBeDefined()
    expect(seenIn((await bot.slack.until(2, 'respond')).slice(1)).text).toMatch(/nocover-istio/)
    expect(await socket.send('events_api', said('1.1'))).toBeDefined()
    await expect
      .poll(() => bot.slack.calls.filter(({ body }) => body.channel === 'D1').length)
      .toBe(1)
  })

  it('gives a modal what is wrong at its fields within the acknowledgement', async () => {
    const { bot, socket } = await connected()
    await expect.poll(bot.unready).toBeUndefined()
    const carried = { conversation: 'direct:D1', visibility: 'private', way: { channel: 'D1' } }
    const ack = await socket.send(
      'interactive',
      payloadOf(
        interaction({
          type: 'view_submission',
          view: {
            id: 'V1',
            callback_id: 'ticket',
            private_metadata: JSON.stringify(carried),
            state: { values: { 'field:startedAt': { value: { value: '2099-01-01 10:00 UTC' } } } },
          },
        }),
      ),
    )
    expect(ack?.payload).toMatchObject({ response_action: 'errors' })
  })

  it('answers an envelope that comes again once', async () => {
    const { bot, socket } = await connected()
    await expect.poll(bot.unready).toBeUndefined()
    await Promise.all([1, 2, 3].map(() => socket.send('events_api', said('2.1'))))
    await bot.settled()
    expect(bot.slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1)
  })

  it('does not acknowledge what the inbox did not take, so that Slack sends it again', async () => {
    const full = new Fault('store/unreachable', 'No answer', { hint: 'Wait' })
    const { bot, socket } = await connected({
      desk: desk => ({ ...desk, accept: () => Promise.reject(full) }),
    })
    await expect.poll(bot.unready).toBeUndefined()
    expect(await socket.send('events_api', said('3.1'), 300)).toBeUndefined()
    const told = await socket.send('slash_commands', payloadOf(command(question)))
    expect(told?.payload).toMatchObject({
      text: expect.stringContaining('send it again') as unknown,
    })
  })

  it.each([
    ['Slack asks it to', (socket: SocketDouble) => socket.refresh()],
    ['the line breaks', (socket: SocketDouble) => socket.cut()],
  ])('opens another socket when %s, and says so meanwhile', async (_, end) => {
    const { bot, socket } = await connected()
    await expect.poll(bot.unready).toBeUndefined()
    end(socket)
    await expect.poll(bot.unready).toMatch(/socket/)
    await expect.poll(socket.opened, { timeout: 5_000 }).toBe(2)
    await expect.poll(bot.unready).toBeUndefined()
    expect(await socket.send('events_api', said('4.1'))).toBeDefined()
  })

  it('goes on while Slack refuses it a socket, tells operators why, and tries again', async () => {
    let wrong: string | undefined
    const { bot, socket } = await connected({}, () => wrong)
    await expect.poll(bot.unready).toBeUndefined()
    wrong = 'invalid_auth'
    socket.cut()
    await expect.poll(bot.unready, { timeout: 5_000 }).toMatch(/invalid_auth/)
    wrong = undefined
    await expect.poll(bot.unready, { timeout: 10_000 }).toBeUndefined()
    expect(bot.logged.join()).not.toMatch(/xapp|xoxb/)
  })
})
