/** A setting by the name it has in the environment, for people; the README prints this. */
export type Setting = { readonly name: string; readonly means: string; readonly unset: string }

/** Settings as a process gets them. */
export type Environment = Readonly<Record<string, string | undefined>>
