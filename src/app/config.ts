/** What an installation may set. */
export type Config = {
  /** Whom to turn to when Remit cannot help; empty where nobody is named. */
  readonly handover: string
  /** Whether a terminal may be painted; `NO_COLOR` set to anything says no. */
  readonly colour: boolean
}

/** The settings of this installation, from its environment; nothing else reads that. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  return { handover: environment.HANDOVER?.trim() ?? '', colour: !environment.NO_COLOR }
}
