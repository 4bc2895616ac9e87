import type { webApi } from '@slack/bolt'
import type { Log } from '../../vocabulary/log.ts'

/** Who the bot is, as Slack knows it. */
export type Self = { readonly bot: string | undefined; readonly team: string | undefined }

/** The way to Slack: who we are there once it is known, and why that is not known yet. */
export type Connection = {
  readonly self: () => Self
  readonly unready: () => string | undefined
  readonly start: () => void
  readonly stop: () => void
}

/** Waits before another try: a second, doubled each time, at most a minute. */
const pause = { first: 1_000, most: 60_000 } as const

/** Asks Slack who we are until it tells, without anybody waiting for it. */
export function openConnection(client: webApi.WebClient, log: Log): Connection {
  let self: Self = { bot: undefined, team: undefined }
  let wrong: string | undefined = 'Slack was not asked yet'
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  async function ask(tries: number): Promise<void> {
    try {
      const { user_id: bot, team_id: team } = await client.auth.test()
      self = { bot, team }
      wrong = undefined
    } catch (error) {
      wrong = `Slack does not take the bot token: ${codeOf(error)}`
      log('warn', 'Slack does not take the bot token; trying again', { code: codeOf(error) })
      if (stopped) return
      const wait = Math.min(pause.first * 2 ** tries, pause.most)
      timer = setTimeout(() => void ask(tries + 1), wait)
      timer.unref()
    }
  }

  return {
    self: () => self,
    unready: () => wrong,
    start: () => void ask(0),
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}

/** What went wrong in Slack's own word, or that of the SDK; never a token. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown'
  const { data, code } = error as { data?: { error?: unknown }; code?: unknown }
  const said = data?.error ?? code
  return typeof said === 'string' && /^[\w.-]{1,60}$/.test(said) ? said : 'unknown'
}
