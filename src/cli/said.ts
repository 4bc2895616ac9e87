import type { Message } from '../vocabulary/message.ts'

/** Something typed at a terminal, as a message of a private conversation. */
export function said(
  text: string,
  {
    conversation,
    today,
    id,
  }: { readonly conversation: string; readonly today: string; readonly id: string },
): Message {
  return {
    id,
    kind: 'said',
    channel: 'terminal',
    at: `${today}T12:00:00Z`,
    tenant: 'terminal',
    conversation,
    person: 'terminal',
    visibility: 'private',
    text,
  }
}
