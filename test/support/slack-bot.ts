import { type HttpMount, type HttpSurface, listen } from '../../src/app/server.ts'
import { openService, type Service } from '../../src/app/service.ts'
import { openSlack, type SlackSettings } from '../../src/channels/slack/open-slack.ts'
import type { ConversationStore } from '../../src/conversation/handle.ts'
import { deliverDue } from '../../src/delivery/deliver-due.ts'
import { type Loop, startLoop } from '../../src/delivery/loop.ts'
import { memoryStore } from '../../src/store/memory.ts'
import type { Desk } from '../../src/vocabulary/answer.ts'
import type { Log } from '../../src/vocabulary/log.ts'
import { bot } from './bot.ts'
import { type SlackAnswer, type SlackDouble, slackDouble } from './slack-double.ts'
import { clock, command, type SlackRequest, secret, signed } from './slack-requests.ts'

/** The bot in Slack over real HTTP, against a double of Slack. */
export type SlackBot = {
  readonly slack: SlackDouble
  readonly url: string
  readonly store: ConversationStore
  readonly deliver: ReturnType<typeof openSlack>['deliver']
  readonly unready: () => string | undefined
  readonly logged: readonly string[]
  readonly send: (request: SlackRequest, headers?: Record<string, string>) => Promise<Response>
  /** Waits until all that was accepted is answered. */
  readonly settled: () => Promise<void>
  /** Asks by command and gives the one answer. */
  readonly ask: (
    text: string,
    more?: Readonly<Record<string, string>>,
  ) => Promise<Readonly<Record<string, unknown>>>
  readonly stop: () => Promise<void>
}

type Setup = {
  readonly settings?: Partial<SlackSettings>
  /** What Slack answers from the start. */
  readonly slack?: SlackAnswer
  /** The desk as the channel gets it. */
  readonly desk?: (desk: Desk) => Desk
  /** The store as the bot gets it. */
  readonly store?: (store: ConversationStore) => ConversationStore
  /** What takes up what was left, and sends what was not shown, is at work too. */
  readonly workers?: true
  /** Hears of each request that was answered. */
  readonly answered?: () => void
}

/** Starts the bot. */
export async function slackBot({
  settings = {},
  desk = same => same,
  store: storing = same => same,
  slack: answer,
  workers,
  answered = () => {},
}: Setup = {}): Promise<SlackBot> {
  const slack = await slackDouble()
  if (answer) slack.answerWith(answer)
  const store = storing(memoryStore())
  const service = openService(bot, store, { conversations: 30, drafts: 90, audit: 365 })
  const logged: string[] = []
  const log: Log = (level, what, about = {}) =>
    void logged.push(JSON.stringify({ level, what, ...about }))
  const tracked = track(desk(service.desk))
  const surface = openSlack({
    settings: {
      botToken: 'xoxb-test',
      signingSecret: secret,
      apiUrl: slack.api,
      teams: [],
      ...settings,
    },
    desk: tracked.desk,
    log,
    now: clock,
  })
  const server = await listen(
    surface.mounts.map(mount => watched(mount, answered)),
    { host: '127.0.0.1', port: 0, log },
  )
  const loops = workers ? work(service, surface, log) : []
  await surface.start?.()
  await slack.until(1, 'auth.test')
  const url = `http://127.0.0.1:${server.port}/slack/events`
  const send = (request: SlackRequest, headers = signed(request.body)) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': request.type, ...headers },
      body: request.body,
    })
  return {
    slack,
    url,
    store,
    deliver: surface.deliver,
    unready: () => surface.unready?.(),
    logged,
    send,
    settled: tracked.settled,
    ask: async (text, more) => {
      const before = slack.calls.filter(({ method }) => method === 'respond').length
      await send(command(text, { response_url: slack.responseUrl, ...more }))
      const calls = await slack.until(before + 1, 'respond')
      return calls.at(-1)?.body ?? {}
    },
    stop: async () => {
      await surface.stop?.()
      await Promise.all([server.stop(), ...loops.map(loop => loop.stop())])
      await slack.stop()
    },
  }
}

/** A path that tells when it answers, before anybody can have read it. */
function watched(mount: HttpMount, answered: () => void): HttpMount {
  return {
    ...mount,
    listener: (request, response, body) => {
      const end = response.end.bind(response)
      response.end = ((...all: Parameters<typeof end>) => {
        answered()
        return end(...all)
      }) as typeof response.end
      return mount.listener(request, response, body)
    },
  }
}

/** The two loops that serve runs beside the channels. */
function work(service: Service, { deliver }: HttpSurface, log: Log): readonly Loop[] {
  const { store, say } = service
  const parts = { outbox: store.outbox, deliver, say, log }
  return [
    startLoop('inbox', service.handleDue, log),
    startLoop('outbox', () => deliverDue({ ...parts, now: Date.now }), log),
  ]
}

/** The desk, and when nothing that it accepted is on its way any more. */
function track(desk: Desk): { readonly desk: Desk; readonly settled: () => Promise<void> } {
  let open = 0
  const close = (answer: Promise<void>) => answer.finally(() => void open--)
  return {
    desk: {
      ...desk,
      accept: async message => {
        await desk.accept(message)
        open++
      },
      handle: async message => {
        const answer = await desk.handle(message)
        if (answer.now !== 'show') open--
        return answer
      },
      shown: id => close(desk.shown(id)),
      missed: id => close(desk.missed(id)),
    },
    settled: async () => {
      for (let left = 500; open > 0 && left > 0; left--)
        await new Promise(resolve => setTimeout(resolve, 5))
      if (open > 0) throw new Error(`${open} messages were not answered`)
    },
  }
}
