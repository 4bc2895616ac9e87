import { readConfig } from '../app/config.ts'
import { openStore } from '../app/store.ts'
import type { ConversationStore } from '../conversation/handle.ts'

/** Looks into the store that the settings name, and lets go of it whatever happens. */
export async function withStore<Value>(
  look: (store: ConversationStore) => Promise<Value>,
): Promise<Value> {
  const store = await openStore(readConfig())
  try {
    return await look(store)
  } finally {
    await store.close()
  }
}
