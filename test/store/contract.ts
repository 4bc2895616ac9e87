import { describe } from 'vitest'
import type { Store } from '../../src/vocabulary/store.ts'
import { conversationContract } from './contract/conversations.ts'
import { findingContract } from './contract/finding.ts'
import { inboxContract } from './contract/inbox.ts'
import { keepingContract } from './contract/keeping.ts'
import { outboxContract } from './contract/outbox.ts'
import { personKeysContract } from './contract/person-keys.ts'

/** What the suite keeps as the state of a conversation, and of a person. */
export type Note = { readonly text: string }

/** A store that is empty. */
export type OpenStore = () => Promise<Store<Note, Note>>

/** What every store promises, whatever it keeps its values in. */
export function storeContract(engine: string, open: OpenStore): void {
  describe(`a store in ${engine}`, () => {
    conversationContract(open)
    findingContract(open)
    inboxContract(open)
    outboxContract(open)
    keepingContract(open)
    personKeysContract(open)
  })
}
