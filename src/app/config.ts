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
