import { toAzure } from '../tickets/to-azure.ts'
import type { CleanMessage } from '../vocabulary/message.ts'
import type { Handler, Parts } from './parts.ts'
import { line, plainTurn } from './plain.ts'
import type { Moment, State, Turn } from './state.ts'

type Draft = NonNullable<State['draft']>

/**
 * Severity A is filed by two: the words with which another submitter confirms it are for the reporter to pass on. They
 * are good for the ticket as it is now.
 */
export function askApproval(moment: Moment, draft: Draft, parts: Parts): Turn {
  const { submission } = draft
  const { conversation, person } = moment.message
  const code = encoded([conversation, person, draft.id, digestOf(draft, parts)])
  const waiting = submission && { ...draft, submission: { ...submission, waiting: true as const } }
  return plainTurn(moment, parts, {
    state: { ...moment.state, draft: waiting ?? draft },
    replies: [line(parts, 'submit.needs-second', { code })],
  })
}

/** "Confirm …", from another person: passed on to the draft it names, which decides whether they may. */
export const confirming: Handler = (moment, parts) => {
  const [, code = ''] =
    /^\s*confirm\s+([0-9a-f]{10,4000})\s*$/i.exec(moment.message.text ?? '') ?? []
  if (code === '') return undefined
  const [conversation, person, draft, confirmed] = decoded(code)
  if (!conversation || !person || !draft || !confirmed) return undefined
  const { tenant, channel, at, signedIn } = moment.message
  if (person === moment.message.person)
    return plainTurn(moment, parts, { replies: [line(parts, 'submit.not-yourself')] })
  const message: CleanMessage = {
    tenant,
    conversation,
    person,
    channel,
    id: `confirmed ${draft} ${confirmed} ${moment.message.person}`,
    kind: 'due',
    at,
    visibility: 'private',
    approver: {
      tenant,
      channel,
      person: moment.message.person,
      confirmed,
      ...(signedIn ? { signedIn } : {}),
    },
    removed: [],
  }
  const turn = plainTurn(moment, parts, { replies: [line(parts, 'submit.passed-on')] })
  return { ...turn, due: [{ message, after: 0 }] }
}

/** What a second person confirms, in a few characters: the request as it would be sent. */
export function digestOf({ ticket }: Draft, { fields, submitting }: Parts): string {
  return submitting.nameOf([JSON.stringify(toAzure(fields, ticket))]).slice(-12)
}

/** Letters and digits that survive any chat. */
function encoded(parts: readonly string[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify(parts))
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

function decoded(code: string): readonly (string | undefined)[] {
  const pairs = code.match(/[0-9a-f]{2}/gi) ?? []
  try {
    const text = new TextDecoder().decode(Uint8Array.from(pairs, pair => Number.parseInt(pair, 16)))
    const parts: unknown = JSON.parse(text)
    return Array.isArray(parts) ? parts.filter(part => typeof part === 'string') : []
  } catch {
    return []
  }
}
