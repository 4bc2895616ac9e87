import { randomBytes } from 'node:crypto'
import type { ConversationStore, Parts } from '../../../src/conversation/handle.ts'
import { freshState } from '../../../src/dialogue/state.ts'
import { nothingRead } from '../../../src/vocabulary/reading.ts'
import { emptyTrace } from '../../support/change.ts'

/** A bot that answers with the message's id and how many messages have changed its conversation. */
export function countingParts(store: ConversationStore, now: () => number): Parts {
  return {
    store,
    now,
    understand: () => nothingRead,
    step: ({ state, message }) => {
      const count = Number(state.facts.count ?? 0) + 1
      const reply = { kind: 'text' as const, id: 'count', text: `${message.id} ${count}` }
      return { state: { ...state, facts: { count } }, replies: [reply], trace: emptyTrace }
    },
    renew: state => ({ state, replies: [] }),
    fresh: freshState,
    tries: 5,
    newId: () => randomBytes(8).toString('hex'),
    newKey: () => ({ id: 'k', secret: randomBytes(32).toString('base64') }),
    knowledge: 'counting',
    prints: { editions: {}, shared: '', words: '', tickets: '' },
    keep: () => 1e12,
    lost: { kind: 'text', id: 'lost', text: 'lost' },
  }
}
