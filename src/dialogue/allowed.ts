import { valueIn } from '../tickets/draft.ts'
import { severityOf } from '../tickets/severity.ts'
import { maySubmit, type SignedIn } from '../tickets/submitters.ts'
import type { Parts } from './parts.ts'
import type { State } from './state.ts'

/** Whether a person may file this draft. */
export function isAllowed(
  who: SignedIn,
  { ticket }: NonNullable<State['draft']>,
  { fields, submitting }: Parts,
): boolean {
  const subscription = valueIn(ticket, 'subscription') ?? ''
  return maySubmit(submitting.submitters, who, { subscription, level: severityOf(fields, ticket) })
}
