import type { Bot } from '../app/compose.ts'
import type { ConversationStore } from '../conversation/handle.ts'
import { memoryStore } from '../store/memory.ts'
import type { TicketDraft } from '../tickets/draft.ts'
import type { Facts } from '../vocabulary/facts.ts'
import type { Message } from '../vocabulary/message.ts'

/** What a ticket is drafted from: a conversation, facts known beforehand, and fields given by name. */
export type Told = {
  readonly messages: readonly [Message, ...Message[]]
  readonly facts: Facts
  readonly fields: Readonly<Record<string, string>>
}

/**
 * Drafts a ticket through the bot's own conversation. Where that opens none by itself, one is asked for, with the
 * words of a single message as its symptom.
 */
export async function draftFrom(bot: Bot, { messages, facts, fields }: Told): Promise<TicketDraft> {
  const store: ConversationStore = memoryStore()
  const handle = bot.converse({ store, facts })
  const [first, ...others] = messages
  const open = async () => (await store.load(first, '')).conversation.value?.state.draft?.ticket
  const { text = '', ...plain } = first
  const asked = others.length === 0 && first.kind === 'said'
  await handle(asked ? { ...plain, text: `${request}: ${text}` } : first)
  for (const message of others) await handle(message)
  if (!(await open())) await handle({ ...plain, id: 'request', kind: 'said', text: request })
  const lacksSymptom = asked && (await open())?.fields.symptom === undefined
  const form = { ...(lacksSymptom ? { symptom: text } : {}), ...fields }
  if (Object.keys(form).length > 0) await handle({ ...plain, id: 'fields', kind: 'filled', form })
  const ticket = await open()
  if (!ticket) throw new Error('A request for a ticket opened none')
  return ticket
}

const request = 'draft a ticket'
