import type { SlackBot } from './slack-bot.ts'
import type { SlackCall } from './slack-double.ts'
import { command, type SlackRequest } from './slack-requests.ts'

/** Sends a request and gives what the bot did about it; of what it refuses, as many calls as are waited for. */
export async function sentTo(
  bot: SlackBot,
  request: SlackRequest,
  refused = 0,
): Promise<readonly SlackCall[]> {
  const before = bot.slack.calls.length
  const { status } = await bot.send(request)
  if (status !== 200) throw new Error(`answered ${status}`)
  await bot.settled()
  for (let left = 200; bot.slack.calls.length < before + refused && left > 0; left--)
    await new Promise(resolve => setTimeout(resolve, 5))
  return bot.slack.calls.slice(before)
}

/** A command whose answer the double takes. */
export function slashTo(
  bot: SlackBot,
  text: string,
  more: Readonly<Record<string, string>> = {},
): SlackRequest {
  return command(text, { response_url: bot.slack.responseUrl, ...more })
}

/** What is needed to press what a person got by command. */
export function aloneOf(bot: SlackBot, user: string) {
  return {
    user: { id: user, team_id: 'T1' },
    channel: { id: 'C1' },
    container: { type: 'message', channel_id: 'C1' },
    response_url: bot.slack.responseUrl,
  }
}
