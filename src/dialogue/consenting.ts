import { answerConsent, openConsent, readConsent } from '../tickets/consents.ts'
import type { Handler } from './parts.ts'
import { line, plainTurn } from './plain.ts'
import { advance } from './submit.ts'
import { isUnknown } from './unknown.ts'

/** An answer to the consent that is asked for. */
export const consented: Handler = (moment, parts) => {
  const { draft } = moment.state
  const open = draft && openConsent(draft.ticket)
  if (!draft?.submission?.consenting || !open || moment.message.kind === 'filled') return undefined
  const { choice, text = '' } = moment.message
  const answer = readConsent(parts.fields, choice ?? text)
  if (!answer) return undefined
  const { consenting: _, ...submission } = draft.submission
  const ticket = answerConsent(draft.ticket, { type: open.type, answer })
  return advance(
    { ...moment, state: { ...moment.state, draft: { ...draft, ticket, submission } } },
    parts,
  )
}

/** "I do not know", to a consent: it is for the reporter to decide, or for the portal. */
export const undecided: Handler = (moment, parts) =>
  moment.state.draft?.submission?.consenting && isUnknown(moment.message.text ?? '')
    ? plainTurn(moment, parts, { replies: [line(parts, 'submit.consent-needed')] })
    : undefined
