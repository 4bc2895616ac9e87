import { randomUUID } from 'node:crypto'
import { type SlackBot, slackBot } from '../../support/slack-bot.ts'
import type { SlackCall } from '../../support/slack-double.ts'
import { event, type SlackRequest } from '../../support/slack-requests.ts'
import { pressed, seenIn } from '../../support/slack-seen.ts'
import { describeChannel, type Seen, type Talk } from '../contract.ts'

let bot: SlackBot
let people = 0

describeChannel({
  name: 'Slack',
  cannot: {},
  start: async () => {
    bot = await slackBot()
  },
  stop: () => bot.stop(),
  open: async place => talkOf(place === 'private' ? direct() : mentioned()),
})

type Place = {
  readonly user: string
  readonly channel: string
  readonly written: (ts: string, text: string) => Readonly<Record<string, unknown>>
}

/** A direct message with somebody new. */
function direct(): Place {
  const channel = `D${++people}`
  const user = `U${people}`
  return {
    user,
    channel,
    written: (ts, text) => ({ type: 'message', channel_type: 'im', channel, user, ts, text }),
  }
}

/** Mentions in one thread, which all share. */
function mentioned(): Place {
  const channel = 'C1'
  const user = `U${++people}`
  return {
    user,
    channel,
    written: (ts, text) => ({
      type: 'app_mention',
      channel,
      user,
      ts,
      thread_ts: '1.1',
      text: `<@UBOT> ${text}`,
    }),
  }
}

function talkOf({ user, channel, written }: Place): Talk {
  const ids = new Map<string, string>()
  let last: readonly SlackCall[] = []
  const tsOf = (id: string) =>
    ids.get(id) ?? `${ids.set(id, `${1000 + people}.${ids.size}`).get(id)}`
  const sent = async (request: SlackRequest): Promise<Seen> => {
    const before = bot.slack.calls.length
    await bot.send(request)
    await bot.settled()
    const calls = bot.slack.calls.slice(before).filter(({ method }) => method !== 'auth.test')
    last = [...calls.toReversed(), ...last]
    return seenIn(calls)
  }
  const press = (which: Parameters<typeof pressed>[1]) =>
    sent(
      pressed(last, which, {
        user: { id: user, team_id: 'T1' },
        channel: { id: channel },
        message: { thread_ts: channel === 'C1' ? '1.1' : undefined },
      }),
    )
  return {
    say: (text, id = randomUUID()) => sent(event(written(tsOf(id), escaped(text)))),
    choose: choice => press({ choice }),
    press: label => press({ label }),
    edit: (id, text) =>
      sent(
        event({
          type: 'message',
          subtype: 'message_changed',
          channel_type: 'im',
          channel,
          ts: '9.9',
          message: { type: 'message', user, ts: tsOf(id), text, edited: { user, ts: '9.8' } },
        }),
      ),
    remove: id =>
      sent(
        event({
          type: 'message',
          subtype: 'message_deleted',
          channel_type: 'im',
          channel,
          ts: '9.9',
          deleted_ts: tsOf(id),
          previous_message: { type: 'message', user, ts: tsOf(id), text: 'x' },
        }),
      ),
  }
}

/** Slack sends what people type with these three characters escaped. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
