import { openConsent } from '../tickets/consents.ts'
import { type Consent, valueIn } from '../tickets/draft.ts'
import { severityOf } from '../tickets/severity.ts'
import { shownDraft } from '../tickets/shown-draft.ts'
import { lackingForAzure, otherCloud, toAzure } from '../tickets/to-azure.ts'
import { toRequest } from '../tickets/to-request.ts'
import type { Json } from '../vocabulary/json.ts'
import type { Reply } from '../vocabulary/reply.ts'
import { isAllowed } from './allowed.ts'
import { askApproval } from './approval.ts'
import { consentQuestion } from './consent-question.ts'
import { growing } from './draft-turn.ts'
import { sent } from './errands.ts'
import type { Parts } from './parts.ts'
import { line, plainTurn } from './plain.ts'
import type { Moment, State, Turn } from './state.ts'
import { type Submission, submissionName } from './submission.ts'

type Draft = NonNullable<State['draft']>

/**
 * A ticket that its author finds ready: what is missing is named, else the request is shown, or sent where the
 * installation and the person allow it. Pressed again while it is on its way, its outcome is looked for again.
 */
export function submitted(moment: Moment, parts: Parts): Turn {
  const { draft } = moment.state
  const { submitting } = parts
  if (!draft) return plainTurn(moment, parts, { replies: [line(parts, 'draft.gone')] })
  if (draft.submission?.stage === 'submitted') return already(moment, draft.submission, parts)
  if (draft.submission?.stage === 'submitting')
    return gated(moment, parts, open => send(moment, open, parts))
  if (submitting.mode === 'off') return handedOver(moment, draft, parts)
  const missing = obstacles(draft, parts)
  if (submitting.mode === 'dry-run') return dryRun(moment, draft, { parts, lead: missing })
  if (missing.length > 0)
    return growing(moment, parts, { ...draft, state: moment.state, lead: missing, view: 'form' })
  if (!isAllowed(moment.message, draft, parts)) return notAllowed(moment, draft, parts)
  return advance(
    { ...moment, state: { ...moment.state, draft: begun(moment, draft, parts) } },
    parts,
  )
}

/**
 * The next step of a ticket that may be sent: its service, its kind of problem, a second person, the request. Whether
 * it may is looked at anew: the draft can have become another one since it was first asked for.
 */
export function advance(moment: Moment, parts: Parts): Turn {
  return gated(moment, parts, draft => {
    const missing = obstacles(draft, parts)
    return missing.length > 0
      ? growing(moment, parts, { ...draft, state: moment.state, lead: missing, view: 'form' })
      : stepOn(moment, draft, parts)
  })
}

/** A draft on its way. */
export type Sending = Draft & { readonly submission: Submission }

function stepOn(moment: Moment, draft: Sending, parts: Parts): Turn {
  const { classified, approver } = draft.submission
  const { serviceId, problemClassificationId } = classified
  const looking = (replies: readonly Reply[]) =>
    plainTurn(moment, parts, { state: moment.state, replies })
  if (!serviceId)
    return sent(looking([line(parts, 'submit.looking')]), moment, { task: { kind: 'services' } })
  if (!problemClassificationId)
    return sent(looking([]), moment, { task: { kind: 'classifications', service: serviceId } })
  const consent = openConsent(draft.ticket)
  if (consent) return askConsent(moment, draft, { parts, consent })
  if (severityOf(parts.fields, draft.ticket) === 'A' && !approver)
    return askApproval(moment, draft, parts)
  return send(moment, draft, parts)
}

function askConsent(
  moment: Moment,
  draft: Sending,
  { parts, consent }: { readonly parts: Parts; readonly consent: Consent },
): Turn {
  const submission = { ...draft.submission, consenting: true as const }
  return plainTurn(moment, parts, {
    state: { ...moment.state, draft: { ...draft, submission } },
    replies: [consentQuestion(consent, parts)],
  })
}

/**
 * What is done about a ticket on its way, where the person may: the one who speaks, signed in with this very message,
 * or, where the bot goes on by itself, the one who asked for it.
 */
export function gated(moment: Moment, parts: Parts, act: (draft: Sending) => Turn): Turn {
  const { draft } = moment.state
  if (!draft?.submission) return plainTurn(moment, parts, { replies: [] })
  const { submission } = draft
  const who = moment.message.kind === 'due' ? submission.by : moment.message
  const isHere = valueIn(draft.ticket, 'subscription')?.toLowerCase() === submission.subscription
  return isHere && isAllowed(who, draft, parts)
    ? act({ ...draft, submission })
    : notAllowed(moment, draft, parts)
}

function notAllowed(moment: Moment, draft: Draft, parts: Parts): Turn {
  return dryRun(moment, draft, { parts, lead: [line(parts, 'submit.not-allowed')] })
}

function begun(moment: Moment, draft: Draft, { submitting }: Parts): Draft {
  const { tenant, person, channel, route, signedIn } = moment.message
  const submission: Submission = {
    classified: {},
    ...draft.submission,
    name: submissionName(submitting, moment.message, draft),
    subscription: (valueIn(draft.ticket, 'subscription') ?? '').toLowerCase(),
    by: { tenant, person, channel, ...(signedIn ? { signedIn } : {}) },
    place: { channel, ...(route ? { route } : {}) },
  }
  return { ...draft, submission }
}

/** Sends the request, under the same name as ever. */
function send(moment: Moment, draft: Sending, parts: Parts): Turn {
  const { submission } = draft
  const { subscription, name, classified } = submission
  const { asking: _, ...rest } = draft
  const state = {
    ...moment.state,
    draft: { ...rest, submission: { ...submission, stage: 'submitting' as const } },
  }
  const { serviceId = '', problemClassificationId = '' } = classified
  const body = toAzure(parts.fields, draft.ticket, { serviceId, problemClassificationId }) as Json
  const turn = plainTurn(moment, parts, { state, replies: [line(parts, 'submit.sending')] })
  return sent(turn, moment, { task: { kind: 'submit', subscription, name, body } })
}

/** What keeps a draft from being sent, in words. */
function obstacles({ ticket }: Draft, parts: Parts): readonly Reply[] {
  const { fields } = parts
  const cloud = otherCloud(fields, ticket)
  if (cloud) return [line(parts, 'submit.other-cloud', { cloud })]
  const lacking = lackingForAzure(fields, ticket).map(
    ({ field }) => fields.field(field)?.label ?? field,
  )
  const subscription = valueIn(ticket, 'subscription')
  const open = subscription ? lacking : [...lacking, fields.field('subscription')?.label ?? '']
  return open.length > 0
    ? [line(parts, 'submit.lacking', { list: [...new Set(open)].join(', ') })]
    : []
}

/** The exact request, and the list to file it by hand. */
function dryRun(
  moment: Moment,
  draft: Draft,
  { parts, lead }: { readonly parts: Parts; readonly lead: readonly Reply[] },
): Turn {
  const { fields, submitting } = parts
  const { id, ticket } = draft
  const subscription = valueIn(ticket, 'subscription') ?? 'SUBSCRIPTION'
  const name = submissionName(submitting, moment.message, draft)
  const markdown = toRequest(fields, ticket, { subscription, name })
  const shown = { ...shownDraft(fields, { id, ticket }), markdown }
  return plainTurn(moment, parts, {
    replies: [...lead, line(parts, 'submit.dry-run'), { kind: 'draft', view: 'text', ...shown }],
  })
}

function handedOver(moment: Moment, draft: Draft, parts: Parts): Turn {
  const lead = [line(parts, 'draft.submit')]
  return growing(moment, parts, { state: moment.state, ticket: draft.ticket, lead })
}

function already(moment: Moment, { number = '' }: Submission, parts: Parts): Turn {
  return plainTurn(moment, parts, { replies: [line(parts, 'submit.already', { number })] })
}
