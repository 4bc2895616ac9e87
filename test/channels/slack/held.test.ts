import { describe, expect, it } from 'vitest'
import type { ConversationStore } from '../../../src/conversation/handle.ts'
import { type SlackBot, slackBot } from '../../support/slack-bot.ts'
import { command, event, type SlackRequest } from '../../support/slack-requests.ts'

const question = 'Is Istio covered on AKS?'

/** How each is sent, and by which call its answer arrives. */
const surfaces: readonly [
  string,
  { readonly ask: (bot: SlackBot) => SlackRequest; readonly answer: string },
][] = [
  [
    'a command',
    {
      ask: ({ slack }) => command(question, { response_url: slack.responseUrl }),
      answer: 'respond',
    },
  ],
  [
    'a direct message',
    {
      ask: () =>
        event({
          type: 'message',
          channel_type: 'im',
          channel: 'D1',
          user: 'U1',
          ts: '1.1',
          text: question,
        }),
      answer: 'chat.postMessage',
    },
  ],
]

const held = [0, 2, 4, 20].flatMap(seconds =>
  surfaces.map(([name, surface]) => [seconds, name, surface] as const),
)

// They wait, and use nothing meanwhile: all of them at once take as long as the longest.
describe.concurrent('while the bot is held', { timeout: 60_000 }, () => {
  it.each(held)(
    'behind its inbox for %i s, %s is acknowledged first, and answered once',
    async (seconds, _, one) => {
      const order: string[] = []
      const bot = await slackBot({
        workers: true,
        answered: () => void order.push('acknowledged'),
        store: store => holding(store, { seconds, order }),
      })
      const { status } = await bot.send(one.ask(bot))
      expect(status).toBe(200)
      await waitFor(() => answersOf(bot, one.answer).length > 0)
      order.push('answered')
      await new Promise(resolve => setTimeout(resolve, 1_500))
      expect(order.filter((step, at) => order.indexOf(step) === at)).toEqual([
        'accepted',
        'acknowledged',
        'goes on',
        'answered',
      ])
      expect(answersOf(bot, one.answer).map(({ body }) => String(body.text))).toEqual([
        expect.stringMatching(/^Not covered/),
      ])
      await bot.stop()
    },
  )

  it('at its inbox, it tells a command that it is busy before Slack would tell of an error', {
    retry: 2, // half a second is left for all else, which a machine at its limit may not give
  }, async () => {
    const bot = await slackBot({ store: withInbox(() => new Promise<void>(() => {})) })
    const asked = bot.send(command(question)).then(response => response.json())
    const late = new Promise(resolve => setTimeout(() => resolve('late'), 2_500))
    expect(await Promise.race([asked, late])).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining('send it again') as unknown,
    })
    await bot.stop()
  })
})

type Put = ConversationStore['inbox']['put']

function withInbox(put: Put): (store: ConversationStore) => ConversationStore {
  return store => ({ ...store, inbox: { ...store.inbox, put } })
}

/** A store whose inbox is as fast as ever, and which lets nobody look at a conversation for so long. */
function holding(
  store: ConversationStore,
  { seconds, order }: { readonly seconds: number; readonly order: string[] },
): ConversationStore {
  const until = performance.now() + seconds * 1_000
  const put: Put = async (message, due) => {
    await store.inbox.put(message, due)
    order.push('accepted')
  }
  return {
    ...withInbox(put)(store),
    load: async (address, message) => {
      await new Promise(resolve => setTimeout(resolve, Math.max(0, until - performance.now())))
      order.push('goes on')
      return store.load(address, message)
    },
  }
}

function answersOf({ slack }: SlackBot, method: string) {
  return slack.calls.filter(call => call.method === method)
}

async function waitFor(so: () => boolean): Promise<void> {
  while (!so()) await new Promise(resolve => setTimeout(resolve, 10))
}
