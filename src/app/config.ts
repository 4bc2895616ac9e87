/** What an installation may set. */
export type Config = {
  /** Whom to turn to when Remit cannot help; empty where nobody is named. */
  readonly handover: string
  /** Whether a terminal may be painted. */
  readonly colour: boolean
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
]

/** The settings of this installation, from its environment; nothing else reads that. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  return { handover: environment.HANDOVER?.trim() ?? '', colour: !environment.NO_COLOR }
}
