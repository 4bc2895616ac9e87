import { homedir } from 'node:os'
import { join } from 'node:path'
import { Fault } from '../vocabulary/fault.ts'

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
}

/** Every setting by the name it has in the environment, for people; the README prints this. */
export const settings: readonly {
  readonly name: string
  readonly means: string
  readonly unset: string
}[] = [
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
]

type Environment = Readonly<Record<string, string | undefined>>

/** The settings of this installation, from its environment; nothing else reads that. @throws Fault naming each problem. */
export function readConfig(environment: Environment = process.env): Config {
  const port = portOf(environment, 'PORT', 3978)
  return {
    handover: textOf(environment, 'HANDOVER', ''),
    colour: !environment.NO_COLOR,
    host: textOf(environment, 'HOST', '127.0.0.1'),
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
  }
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
