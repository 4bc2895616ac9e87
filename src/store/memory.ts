import type { Address } from '../vocabulary/message.ts'
import type { Store, Stored } from '../vocabulary/store.ts'

/** A store that lives as long as the process: for the try-out and for tests. */
export function memoryStore<Value>(): Store<Value> {
  const kept = new Map<string, Stored<Value>>()
  return {
    load: address => Promise.resolve(kept.get(keyOf(address))),
    save: (address, value, seen) => {
      const key = keyOf(address)
      if (kept.get(key)?.version !== seen?.version) return Promise.resolve(false)
      kept.set(key, { version: (seen?.version ?? 0) + 1, value: structuredClone(value) })
      return Promise.resolve(true)
    },
    forget: address => {
      kept.delete(keyOf(address))
      return Promise.resolve()
    },
  }
}

/** Tenant, conversation and person, so that no two of them can share a key. */
function keyOf({ tenant, conversation, person }: Address): string {
  return JSON.stringify([tenant, conversation, person])
}
