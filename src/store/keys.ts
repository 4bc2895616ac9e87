import type { Address, PersonAddress } from '../vocabulary/message.ts'

/** Tenant, conversation and person in one text, such that no two addresses share it. */
export function keyOf({ tenant, conversation, person }: Address): string {
  return JSON.stringify([tenant, conversation, person])
}

/** Tenant and person in one text. */
export function personKeyOf({ tenant, person }: PersonAddress): string {
  return JSON.stringify([tenant, person])
}

/** The address a key was made of. */
export function addressOf(key: string): Address {
  const [tenant, conversation, person] = JSON.parse(key) as [string, string, string]
  return { tenant, conversation, person }
}
