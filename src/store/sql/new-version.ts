import { randomInt } from 'node:crypto'

/** Random, so that no version is ever given twice. */
export function newVersion(): number {
  return randomInt(1, 2 ** 48 - 1)
}
