import { redactMessage } from '../../src/redaction/redact-message.ts'
import type { AuditEntry } from '../../src/vocabulary/audit.ts'
import type { CleanMessage, Message } from '../../src/vocabulary/message.ts'
import type { Change } from '../../src/vocabulary/store.ts'
import { nothingDecided, type Trace } from '../../src/vocabulary/trace.ts'

/** A trace of a turn that decided nothing. */
export const emptyTrace: Trace = { ...nothingDecided, intent: 'coverage' }

/** Something said in a channel, with only what matters given. */
export function anyMessage(more: Partial<Message> = {}): CleanMessage {
  return redactMessage({
    id: 'm1',
    kind: 'said',
    channel: 'slack',
    at: '2026-11-26T12:00:00Z',
    tenant: 'contoso',
    conversation: 'c1',
    person: 'p1',
    visibility: 'private',
    text: 'hello',
    ...more,
  })
}

/** What a message changes, where all that matters is the state it leaves. */
export function anyChange<State, Profile>(
  message: CleanMessage,
  state: State,
  more: Partial<Change<State, Profile>> = {},
): Change<State, Profile> {
  return {
    address: message,
    message: message.id,
    at: 0,
    seen: { conversation: { version: 0 }, person: { version: 0 } },
    state,
    keepUntil: 1e12,
    key: { id: 'k1', secret: 'c2VjcmV0' },
    audit: anyEntry(`audit of ${message.id} of ${JSON.stringify(message)}`),
    answer: { id: `answer to ${message.id}`, replies: [], trace: emptyTrace },
    outbox: { channel: message.channel, due: 0, shown: true, lost: false },
    ...more,
  }
}

/** An audit entry of a decision that decided nothing. */
export function anyEntry(id: string, at = 0): AuditEntry {
  const { intent, aspect, products, topics, verdict, facts } = emptyTrace
  const judged = { intent, aspect, products, topics, verdict, facts, findings: [] }
  const when = new Date(at).toISOString()
  return { id, at: when, tenant: 'contoso', channel: 'slack', knowledge: 'abc', ...judged }
}
