import { readAction, shownDraft } from '../tickets/shown-draft.ts'
import { growing } from './draft-turn.ts'
import type { Handler, Parts } from './parts.ts'
import { line, plainTurn } from './plain.ts'
import type { Moment, State, Turn } from './state.ts'
import { submitted } from './submit.ts'

/** A button of a ticket: show it to copy, edit it as a form, submit it, withdraw it. One of another ticket does nothing. */
export const draftActed: Handler = (moment, parts) => {
  const acted = readAction(moment.message.choice ?? '')
  if (!acted) return undefined
  const { draft } = moment.state
  if (acted.draft !== draft?.id) {
    return plainTurn(moment, parts, { replies: [line(parts, 'draft.gone')] })
  }
  return actions[acted.action](moment, draft, parts)
}

type Open = NonNullable<State['draft']>
type Action = (moment: Moment, draft: Open, parts: Parts) => Turn

const actions: Readonly<Record<'show' | 'edit' | 'submit' | 'withdraw' | 'status', Action>> = {
  show: (moment, draft, parts) =>
    plainTurn(moment, parts, {
      replies: [{ kind: 'draft', view: 'text', ...shownDraft(parts.fields, draft) }],
    }),
  edit: (moment, draft, parts) =>
    growing(moment, parts, { state: moment.state, ticket: draft.ticket, lead: [], view: 'form' }),
  submit: (moment, _, parts) => submitted(moment, parts),
  status: (moment, _, parts) =>
    plainTurn(moment, parts, { replies: [line(parts, 'submit.not-yet')] }),
  withdraw: (moment, _, parts) =>
    plainTurn(moment, parts, {
      state: withoutDraft(moment.state),
      replies: [line(parts, 'draft.dropped')],
    }),
}

/** The state after a ticket; what it was about stays known. */
export function withoutDraft({ draft: _draft, pending: _pending, ...rest }: State): State {
  return rest
}

/** The ticket of this conversation, with what can be done with it. */
export const draftsShown: Handler = (moment, parts) => {
  const { draft } = moment.state
  if (!draft) return plainTurn(moment, parts, { replies: [line(parts, 'draft.none')] })
  const drafts = [shownDraft(parts.fields, draft)]
  return plainTurn(moment, parts, { replies: [{ kind: 'drafts', drafts }] })
}
