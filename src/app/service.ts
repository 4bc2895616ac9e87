import { randomUUID } from 'node:crypto'
import { openDesk } from '../conversation/desk.ts'
import { type ConversationStore, createPath } from '../conversation/handle.ts'
import { handleDue } from '../conversation/handle-due.ts'
import type { LineId } from '../dialogue/schema.ts'
import { freshState } from '../dialogue/state.ts'
import { say as wordsOf } from '../dialogue/wording.ts'
import { redactMessage } from '../redaction/redact-message.ts'
import type { Desk } from '../vocabulary/answer.ts'
import type { Reading } from '../vocabulary/reading.ts'
import type { Reply } from '../vocabulary/reply.ts'
import type { Trace } from '../vocabulary/trace.ts'
import type { Bot } from './compose.ts'

/** The bot over a store that outlives it. */
export type Service = {
  readonly desk: Desk
  readonly store: ConversationStore
  /** Takes up what was accepted and not handled. */
  readonly handleDue: () => Promise<number>
  readonly say: { readonly lost: Reply; readonly again: Reply }
}

/** Puts the bot to work over a store. */
export function openService(bot: Bot, store: ConversationStore): Service {
  const path = bot.path({ store })
  const line = (id: LineId): Reply => ({ kind: 'text', id, text: wordsOf(bot.wording, id) })
  const apologise = createPath({
    understand: () => nothingRead,
    step: ({ state }) => ({ state, replies: [line('busy')], trace: nothingDecided }),
    fresh: freshState,
    store,
    tries: 1,
    now: Date.now,
    newId: randomUUID,
    lost: line('delivery.lost'),
  })
  const inbox = { inbox: store.inbox, path, apologise, now: Date.now }
  return {
    desk: openDesk({ redact: redactMessage, path, store, now: Date.now, busy: line('busy') }),
    store,
    handleDue: () => handleDue(inbox),
    say: { lost: line('delivery.lost'), again: line('delivery.again') },
  }
}

const nothingRead: Reading = {
  intents: [],
  aspect: 'help',
  compare: false,
  products: { possible: [], named: false, assumed: false },
  topics: [],
  facts: [],
  bare: [],
  fields: [],
}

const nothingDecided: Trace = {
  intent: 'smalltalk',
  aspect: 'help',
  products: [],
  topics: [],
  verdict: 'none',
  findings: [],
  facts: {},
}
