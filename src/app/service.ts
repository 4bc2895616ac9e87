import { openDesk } from '../conversation/desk.ts'
import { type ConversationStore, createPath } from '../conversation/handle.ts'
import { handleDue } from '../conversation/handle-due.ts'
import type { LineId } from '../dialogue/schema.ts'
import { say as wordsOf } from '../dialogue/wording.ts'
import { redactMessage } from '../redaction/redact-message.ts'
import type { Desk } from '../vocabulary/answer.ts'
import type { RunErrand } from '../vocabulary/errand.ts'
import { nothingRead } from '../vocabulary/reading.ts'
import type { Reply } from '../vocabulary/reply.ts'
import { nothingDecided } from '../vocabulary/trace.ts'
import type { Bot } from './compose.ts'

/** For how many days something is kept after it was last used. */
export type Retention = {
  readonly conversations: number
  /** A conversation in which a draft is open, and what is remembered of a person for the next one. */
  readonly drafts: number
  readonly audit: number
}

/** The bot over a store that outlives it. */
export type Service = {
  readonly desk: Desk
  readonly store: ConversationStore
  /** Takes up what was accepted and not handled. */
  readonly handleDue: () => Promise<number>
  /** Erases what was kept long enough. */
  readonly expire: () => Promise<void>
  readonly say: { readonly lost: Reply; readonly again: Reply }
}

/** Puts the bot to work over a store. */
export function openService(
  bot: Bot,
  store: ConversationStore,
  { run, ...kept }: Retention & { readonly run?: RunErrand },
): Service {
  const parts = bot.pathParts({
    store,
    keep: ({ draft }) => day * (draft ? kept.drafts : kept.conversations),
  })
  const path = createPath(run ? { ...parts, run } : parts)
  const { now } = parts
  const line = (id: LineId): Reply => ({ kind: 'text', id, text: wordsOf(bot.wording, id) })
  const apologise = createPath({
    ...parts,
    understand: () => nothingRead,
    step: ({ state, message }) => ({
      state,
      replies: [line(message.kind === 'due' ? 'submit.unknown' : 'busy')],
      trace: nothingDecided,
      errand: 'given-up',
    }),
  })
  return {
    desk: openDesk({ redact: redactMessage, path, store, now, busy: line('busy') }),
    store,
    handleDue: () => handleDue({ inbox: store.inbox, path, apologise, now }),
    expire: () =>
      store.expire(now(), { people: now() - day * kept.drafts, audit: now() - day * kept.audit }),
    say: { lost: line('delivery.lost'), again: line('delivery.again') },
  }
}

const day = 24 * 60 * 60 * 1000
