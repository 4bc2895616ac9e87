/** Tells an operator what happened, in fixed words; what it was about stands in fields. Never a person's words. */
export type Log = (
  level: 'info' | 'warn' | 'error',
  what: string,
  about?: Readonly<Record<string, string | number | boolean>>,
) => void
