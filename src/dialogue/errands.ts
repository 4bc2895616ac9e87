import type { Errand, Task } from '../vocabulary/errand.ts'
import type { CleanMessage } from '../vocabulary/message.ts'
import type { Moment, State, Turn } from './state.ts'

type Draft = NonNullable<State['draft']>

/**
 * A turn that sends an errand off: stored with the state, and asked for by a message of its own. It takes the place of
 * an older one of its kind; only what is added to a case is added as often as it is said.
 */
export function sent(
  turn: Turn,
  moment: Moment,
  {
    task,
    attempt = 1,
    after = 0,
  }: { readonly task: Task; readonly attempt?: number; readonly after?: number },
): Turn {
  const { draft } = turn.state
  if (!draft) return turn
  const id = `${moment.message.id} ${task.kind}`
  const errand: Errand = { ...task, id, attempt }
  const others = (draft.errands ?? []).filter(one => one.kind !== task.kind || task.kind === 'add')
  return {
    ...turn,
    state: { ...turn.state, draft: { ...draft, errands: [...others, errand] } },
    due: [{ message: dueMessage(moment, draft, id), after }],
  }
}

/** The draft without an errand it waited for. */
export function settledDraft({ errands = [], ...draft }: Draft, { id }: Pick<Errand, 'id'>): Draft {
  const left = errands.filter(one => one.id !== id)
  return left.length > 0 ? { ...draft, errands: left } : draft
}

function dueMessage({ message }: Moment, { submission }: Draft, id: string): CleanMessage {
  const { tenant, conversation, person, channel, route, at } = message
  const place = submission?.place ?? { channel, ...(route ? { route } : {}) }
  return {
    tenant,
    conversation,
    person,
    ...place,
    id,
    kind: 'due',
    at,
    visibility: 'private',
    removed: [],
  }
}
