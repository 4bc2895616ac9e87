import { createHash } from 'node:crypto'

/** The name under which a draft is filed, from its id alone: the same at every attempt, on every replica. */
export function ticketName(draft: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(draft)).digest('hex')
  return `remit-${hash.slice(0, 40)}`
}
