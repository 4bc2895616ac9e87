import { readAction, shownDraft } from '../tickets/shown-draft.ts'
import type { DraftAction } from '../vocabulary/draft.ts'
import { actedAfar, pickedByNumber } from './draft-list.ts'
import { growing } from './draft-turn.ts'
import type { Handler, Parts } from './parts.ts'
import { line, plainTurn } from './plain.ts'
import { posted, previewed } from './share-draft.ts'
import type { Moment, State, Turn } from './state.ts'
import { submitted } from './submit.ts'
import { isTypedInVain } from './typed-actions.ts'

/**
 * A button of a ticket: show it to copy, edit it as a form, share it, submit it, withdraw it. One of another ticket does
 * nothing.
 */
export const draftActed: Handler = (moment, parts) => {
  if (isTypedInVain(moment, parts))
    return plainTurn(moment, parts, { replies: [line(parts, 'draft.none')] })
  const acted = readAction(moment.message.choice ?? '') ?? pickedByNumber(moment)
  if (!acted) return undefined
  const { draft } = moment.state
  return draft && acted.draft === draft.id
    ? actions[acted.action](moment, draft, parts)
    : actedAfar(moment, acted, parts)
}

type Open = NonNullable<State['draft']>
type Action = (moment: Moment, draft: Open, parts: Parts) => Turn

const actions: Readonly<Record<DraftAction['action'], Action>> = {
  show: (moment, draft, parts) =>
    plainTurn(moment, parts, {
      replies: [{ kind: 'draft', view: 'text', ...shownDraft(parts.fields, draft) }],
    }),
  open: (moment, draft, parts) =>
    growing(moment, parts, { state: moment.state, ticket: draft.ticket, lead: [], view: 'ticket' }),
  edit: (moment, draft, parts) =>
    growing(moment, parts, { state: moment.state, ticket: draft.ticket, lead: [], view: 'form' }),
  submit: (moment, _, parts) => submitted(moment, parts),
  share: previewed,
  post: posted,
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
