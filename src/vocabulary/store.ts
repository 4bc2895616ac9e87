import type { Address } from './message.ts'

/** A value with the version it was stored under; a later save must name that version. */
export type Stored<Value> = { readonly version: number; readonly value: Value }

/** Keeps one value a conversation and person. The value must hold redacted text only, which its type says. */
export type Store<Value> = {
  readonly load: (address: Address) => Promise<Stored<Value> | undefined>
  /**
   * Saves the value unless someone else saved since `seen` was loaded.
   *
   * @returns whether it was saved; after false, load again and decide again.
   */
  readonly save: (
    address: Address,
    value: Value,
    seen: Stored<Value> | undefined,
  ) => Promise<boolean>
  readonly forget: (address: Address) => Promise<void>
}
