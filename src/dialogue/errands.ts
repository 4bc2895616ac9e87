import type { Errand, Task } from '../vocabulary/errand.ts'
import type { CleanMessage } from '../vocabulary/message.ts'
import type { Moment, State, Turn } from './state.ts'

type Draft = NonNullable<State['draft']>

/** A turn that sends an errand off: stored with the state, and asked for by a message of its own. */
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
  return {
    ...turn,
    state: { ...turn.state, draft: { ...draft, errand } },
    due: [{ message: dueMessage(moment, draft, id), after }],
  }
}

/** The draft without the errand it waited for. */
export function settledDraft({ errand: _errand, ...draft }: Draft): Draft {
  return draft
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
