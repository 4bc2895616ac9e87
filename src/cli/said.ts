import type { Message } from '../vocabulary/message.ts'

/** Where something is typed, and when: at an instant, or on a day of which only the day counts. */
export type Typed = { readonly conversation: string; readonly id: string } & (
  | { readonly today: string }
  | { readonly at: string }
)

/** Something typed at a terminal, as a message of a private conversation. */
export function said(text: string, { conversation, id, ...when }: Typed): Message {
  return {
    id,
    kind: 'said',
    channel: 'terminal',
    at: 'at' in when ? when.at : noon(when.today),
    tenant: 'terminal',
    conversation,
    person: 'terminal',
    visibility: 'private',
    text,
  }
}

/** The instant that stands for a day, ISO 8601. */
export function noon(day: string): string {
  return `${day}T12:00:00Z`
}
