import { expect, it } from 'vitest'
import { memoryStore } from '../../src/store/memory.ts'
import type { Message } from '../../src/vocabulary/message.ts'
import { anyMessage } from '../support/change.ts'
import { type Note, storeContract } from './contract.ts'

storeContract('memory', async () => memoryStore())

it('is given nothing that redaction has not seen, for no other text has the type', async () => {
  const store = memoryStore<Note, Note>()
  const unread: Message = { ...anyMessage(), text: 'as it was typed' }
  // @ts-expect-error its text is not clean
  const refused = () => store.inbox.put(unread, 0)
  await store.inbox.put(anyMessage(), 0)
  expect(refused).toBeDefined()
})
