import { redact } from '../redaction/redact.ts'

/** Longer than any name that could have been meant. */
const longest = 80

/** What somebody typed, as a fault may hold it and a log keep it: without secrets, and no longer than a name. */
export function asTyped(text: string): string {
  const clean: string = redact(text).text
  return clean.length > longest ? `${clean.slice(0, longest)}…` : clean
}
