import { shownDraft } from '../tickets/shown-draft.ts'
import { toAzure } from '../tickets/to-azure.ts'
import type { CleanMessage } from '../vocabulary/message.ts'
import { isAllowed } from './allowed.ts'
import type { Handler, Parts } from './parts.ts'
import { line, plainTurn } from './plain.ts'
import type { LineId } from './schema.ts'
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

/**
 * "Confirm …", from another person: who may file the ticket sees it first, alone, and says the same again. Then it is
 * passed on to the draft it names, which decides whether they may.
 */
export const confirming: Handler = (moment, parts) => {
  const { message, state } = moment
  const confirmed = codeIn(message.text ?? '')
  if (!confirmed) return undefined
  const said = (id: LineId) => plainTurn(moment, parts, { replies: [line(parts, id)] })
  if (confirmed.person === message.person) return said('submit.not-yourself')
  if (state.confirming === nameOf(confirmed)) return passedOn(moment, confirmed, parts)
  if (message.visibility !== 'private') return said('submit.confirm-alone')
  const { tenant } = message
  const { conversation, person } = confirmed
  if (!moment.others)
    return { ...said('submit.passed-on'), needs: { tenant, conversation, person } }
  const { draft } = moment.others.state ?? {}
  if (draft?.id !== confirmed.draft || !isAllowed(message, draft, parts))
    return passedOn(moment, confirmed, parts)
  if (digestOf(draft, parts) !== confirmed.digest) return said('submit.confirm-changed')
  return shownFirst(moment, { draft, confirmed }, parts)
}

/** The ticket as it stands, and that the same words once more confirm it. */
function shownFirst(
  moment: Moment,
  { draft, confirmed }: { readonly draft: Draft; readonly confirmed: Confirmed },
  parts: Parts,
): Turn {
  const shown = { ...shownDraft(parts.fields, draft), actions: [] }
  return plainTurn(moment, parts, {
    state: { ...moment.state, confirming: nameOf(confirmed) },
    replies: [{ kind: 'draft', view: 'text', ...shown }, line(parts, 'submit.confirm-again')],
  })
}

function passedOn(moment: Moment, confirmed: Confirmed, parts: Parts): Turn {
  const { tenant, channel, at, signedIn, person: approver } = moment.message
  const { conversation, person, draft, digest } = confirmed
  const { confirming: _, ...state } = moment.state
  const message: CleanMessage = {
    tenant,
    conversation,
    person,
    channel,
    id: `confirmed ${draft} ${digest} ${approver}`,
    kind: 'due',
    at,
    visibility: 'private',
    approver: {
      tenant,
      channel,
      person: approver,
      confirmed: digest,
      ...(signedIn ? { signedIn } : {}),
    },
    removed: [],
  }
  const turn = plainTurn(moment, parts, { state, replies: [line(parts, 'submit.passed-on')] })
  return { ...turn, due: [{ message, after: 0 }] }
}

/** What a code names: a draft, where it lives, and the request it would be. */
type Confirmed = {
  readonly conversation: string
  readonly person: string
  readonly draft: string
  readonly digest: string
}

function codeIn(text: string): Confirmed | undefined {
  const [, code] = /^\s*confirm\s+([0-9a-f]{10,4000})\s*$/i.exec(text) ?? []
  if (code === undefined) return undefined
  const [conversation, person, draft, digest] = decoded(code)
  if (!conversation || !person || !draft || !digest) return undefined
  return { conversation, person, draft, digest }
}

/** Says which ticket was shown, as it then was, and nothing of whose it is. */
function nameOf({ draft, digest }: Confirmed): string {
  return `${draft} ${digest}`
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
