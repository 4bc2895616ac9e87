import { randomUUID } from 'node:crypto'

/** Random, so that no version is ever given twice: the last 48 bits of a UUID, which Node makes many at a time. */
export function newVersion(): number {
  return Number.parseInt(randomUUID().slice(-12), 16) || 1
}
