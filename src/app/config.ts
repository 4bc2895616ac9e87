import { homedir } from 'node:os'
import { join } from 'node:path'
import type { SlackSettings } from '../channels/slack/transport.ts'
import type { Packaging } from '../channels/teams/app-package.ts'
import type { TeamsSettings } from '../channels/teams/settings.ts'
import { Fault } from '../vocabulary/fault.ts'
import { isLoopback } from './local.ts'
import type { Environment, Setting } from './setting.ts'
import { readSlack, slackSettings } from './slack-config.ts'
import { readSubmit, type SubmitSettings, submitSettings } from './submit-config.ts'
import { packagingOf, packagingSettings, readTeams, teamsSettings } from './teams-config.ts'

/** What an installation may set. */
export type Config = {
  /** Whom to turn to when Remit cannot help; empty where nobody is named. */
  readonly handover: string
  /** Whether a terminal may be painted. */
  readonly colour: boolean
  /** Where `remit serve` listens for channels; port 0 takes any that is free. */
  readonly host: string
  readonly port: number
  /** Where operators look. */
  readonly adminHost: string
  readonly adminPort: number
  /** Where conversations are kept: a path of a file, `postgres://…`, or `memory`. */
  readonly databaseUrl: string
  /** For how many days. */
  readonly retention: {
    readonly conversations: number
    readonly drafts: number
    readonly audit: number
  }
  /** Nothing is configured and only this machine is listened to: everything is open to it, and to nobody else. */
  readonly local: boolean
  readonly submit: SubmitSettings
  readonly teams?: TeamsSettings
  readonly slack?: SlackSettings
  /** Whether the page to try the bot on is served. */
  readonly page: boolean
}

/** Every setting by the name it has in the environment. */
export const settings: readonly Setting[] = [
  {
    name: 'HANDOVER',
    means: 'whom to turn to when Remit cannot help: a team, a channel, a phone number',
    unset: 'nobody is named',
  },
  {
    name: 'NO_COLOR',
    means: 'set to anything, it keeps a terminal free of colour',
    unset: 'colour where the terminal has it',
  },
  { name: 'HOST', means: 'the address `serve` listens on', unset: '127.0.0.1' },
  { name: 'PORT', means: 'its port', unset: '3978' },
  { name: 'ADMIN_HOST', means: 'the address of `/readyz`, for operators', unset: '127.0.0.1' },
  { name: 'ADMIN_PORT', means: 'its port', unset: '`PORT` + 1' },
  {
    name: 'DATABASE_URL',
    means:
      'where conversations are kept: the path of an SQLite file, or `postgres://…` for several replicas (a database of its own), or `memory`',
    unset: '`~/.local/state/remit/remit.db`',
  },
  {
    name: 'RETENTION_DAYS',
    means: 'how many days a conversation is kept after its last message',
    unset: '30',
  },
  {
    name: 'DRAFT_RETENTION_DAYS',
    means:
      'the same while a ticket is being drafted in it, and for what is remembered for the next ticket',
    unset: '90',
  },
  {
    name: 'AUDIT_RETENTION_DAYS',
    means: 'how many days decisions are kept, without words',
    unset: '365',
  },
  ...slackSettings,
  ...submitSettings,
  ...teamsSettings,
  ...packagingSettings,
  {
    name: 'PAGE',
    means: '`on` or `off`: the page to try Remit on, which only this machine can open',
    unset: 'on where no channel is set up',
  },
]

/** The settings of this installation, from its environment; nothing else reads that. @throws Fault naming each problem. */
export function readConfig(environment: Environment = process.env): Config {
  const port = portOf(environment, 'PORT', 3978)
  const host = textOf(environment, 'HOST', '127.0.0.1')
  const teams = readTeams(environment)
  const slack = readSlack(environment)
  const isOpen = teams === undefined && slack === undefined
  const local = isOpen && isLoopback(host)
  if (isOpen && !local)
    throw new Fault('usage/setting', `HOST is "${host}" and no channel is set up`, {
      hint: 'Set up Teams or Slack, or unset HOST: without, only this machine is served',
    })
  return {
    handover: textOf(environment, 'HANDOVER', ''),
    ...readLook(environment),
    host,
    port,
    adminHost: textOf(environment, 'ADMIN_HOST', '127.0.0.1'),
    adminPort: portOf(environment, 'ADMIN_PORT', port === 0 ? 0 : port + 1),
    databaseUrl: textOf(
      environment,
      'DATABASE_URL',
      join(homedir(), '.local/state/remit/remit.db'),
    ),
    retention: {
      conversations: daysOf(environment, 'RETENTION_DAYS', 30),
      drafts: daysOf(environment, 'DRAFT_RETENTION_DAYS', 90),
      audit: daysOf(environment, 'AUDIT_RETENTION_DAYS', 365),
    },
    local,
    ...(slack ? { slack } : {}),
    submit: readSubmit(environment, local),
    page: pageOf(environment, { local, host }),
    ...(teams ? { teams } : local ? { teams: { mode: 'local' } } : {}),
  }
}

/** How a terminal is to look: all that a command needs that serves nobody, whatever else is set. */
export function readLook(environment: Environment = process.env): Pick<Config, 'colour'> {
  return { colour: !environment.NO_COLOR }
}

/** What the app package for Teams is made with; a machine that makes it needs no secret of the bot. */
export function readPackaging(environment: Environment = process.env): Packaging {
  return packagingOf(environment)
}

/** Whoever opens the page can talk with the bot, so it is for this machine alone. */
function pageOf(environment: Environment, { local, host }: { local: boolean; host: string }) {
  const wanted = textOf(environment, 'PAGE', local ? 'on' : 'off').toLowerCase()
  if (wanted === 'off') return false
  if (wanted === 'on' && isLoopback(host)) return true
  throw new Fault('usage/setting', `PAGE is "${wanted}", HOST is "${host}"`, {
    hint: 'Set PAGE to on or off; on only where HOST is 127.0.0.1',
  })
}

function textOf(environment: Environment, name: string, unset: string): string {
  return environment[name]?.trim() || unset
}

function portOf(environment: Environment, name: string, unset: number): number {
  const text = textOf(environment, name, String(unset))
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port < 65_536) return port
  throw new Fault('usage/setting', `${name} is "${text}", which is no port`, {
    hint: `Set ${name} to a number from 0 to 65535`,
  })
}

function daysOf(environment: Environment, name: string, unset: number): number {
  const text = textOf(environment, name, String(unset))
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text)
  throw new Fault('usage/setting', `${name} is "${text}", which is no number of days`, {
    hint: `Set ${name} to a whole number from 1 to 99999`,
  })
}
