import type { SlackSettings } from '../channels/slack/transport.ts'
import { Fault } from '../vocabulary/fault.ts'
import { isLoopback } from './local.ts'
import type { Environment, Setting } from './setting.ts'

/** What an installation sets to be in Slack, by its name in the environment. */
export const slackSettings: readonly Setting[] = [
  { name: 'SLACK_BOT_TOKEN', means: 'the bot token of the Slack app, `xoxb-…`', unset: 'no Slack' },
  {
    name: 'SLACK_SIGNING_SECRET',
    means: 'its signing secret, for requests to `POST /slack/events`',
    unset: 'Socket Mode is needed',
  },
  {
    name: 'SLACK_APP_TOKEN',
    means: 'its app-level token, `xapp-…`: Socket Mode, which needs no public address',
    unset: 'requests over HTTP',
  },
  {
    name: 'SLACK_TEAMS',
    means: 'ids of other workspaces whose people are answered in shared channels, with commas',
    unset: 'only people of the own workspace',
  },
  {
    name: 'SLACK_API_URL',
    means: "a stand-in for Slack's Web API on this machine, for trying things out",
    unset: 'Slack',
  },
]

/** The settings of Slack; nothing where no token is. @throws Fault naming every problem, and none of the secrets */
export function readSlack(environment: Environment): SlackSettings | undefined {
  const read = (name: string) => environment[name]?.trim() || undefined
  const botToken = read('SLACK_BOT_TOKEN')
  const signingSecret = read('SLACK_SIGNING_SECRET')
  const appToken = read('SLACK_APP_TOKEN')
  const apiUrl = read('SLACK_API_URL')
  const teams = (read('SLACK_TEAMS') ?? '').split(/[\s,]+/).filter(Boolean)
  const problems = [
    ...together(botToken, signingSecret, appToken),
    ...badly('SLACK_BOT_TOKEN', botToken, /^xoxb-[\w-]+$/),
    ...badly('SLACK_APP_TOKEN', appToken, /^xapp-[\w-]+$/),
    ...badly('SLACK_SIGNING_SECRET', signingSecret, /^[\w-]{8,}$/),
    ...(apiUrl === undefined || isOurs(apiUrl)
      ? []
      : ['SLACK_API_URL is no address of this machine, such as http://127.0.0.1:3000/api/']),
    ...teams
      .filter(team => !/^[TE]\w{1,30}$/.test(team))
      .map(team => `SLACK_TEAMS names "${team}", which is no id of a workspace, such as T0123ABCD`),
  ]
  if (problems.length > 0)
    throw new Fault('usage/setting', problems.join('\n'), { hint: 'The README lists the settings' })
  if (botToken === undefined) return undefined
  return {
    botToken,
    teams,
    ...(signingSecret ? { signingSecret } : {}),
    ...(appToken ? { appToken } : {}),
    ...(apiUrl ? { apiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/` } : {}),
  }
}

/** A token without a way in, or a way in without a token, would look as if it worked. */
function together(token?: string, secret?: string, app?: string): readonly string[] {
  if (token !== undefined)
    return (secret ?? app)
      ? []
      : ['SLACK_BOT_TOKEN is set without SLACK_SIGNING_SECRET or SLACK_APP_TOKEN']
  const given = [secret && 'SLACK_SIGNING_SECRET', app && 'SLACK_APP_TOKEN'].filter(Boolean)
  return given.map(name => `${name} is set without SLACK_BOT_TOKEN`)
}

function badly(name: string, value: string | undefined, form: RegExp): readonly string[] {
  return value === undefined || form.test(value) ? [] : [`${name} does not look like one`]
}

/** Whether an address of the web is this machine's own. */
function isOurs(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return /^https?:$/.test(protocol) && isLoopback(hostname)
}
