import { randomBytes } from 'node:crypto'
import type { PersonKey } from '../vocabulary/audit.ts'

/** A key that nobody has had. */
export function newPersonKey(): PersonKey {
  return { id: randomBytes(4).toString('hex'), secret: randomBytes(32).toString('base64') }
}
