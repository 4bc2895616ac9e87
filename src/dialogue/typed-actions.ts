import type { FieldBook } from '../tickets/field-book.ts'
import { phrase } from '../tickets/phrase.ts'
import { actionId } from '../tickets/shown-draft.ts'
import type { DraftAction } from '../vocabulary/draft.ts'
import { plainLabel } from './buttons.ts'
import type { Parts, TypedActions } from './parts.ts'
import type { Wording } from './schema.ts'
import type { Moment } from './state.ts'

type Action = DraftAction['action']

/** The buttons of a ticket that are heard by their labels, and by words of their own. */
const heard = ['show', 'open', 'edit', 'share', 'post', 'withdraw'] as const

/** Opens the words by which the buttons of a ticket are typed. */
export function openTypedActions({ typed }: Wording, fields: FieldBook): TypedActions {
  const words: Partial<Readonly<Record<Action, readonly string[]>>> = typed.actions
  const all = heard.flatMap(action => [
    { action, isLabel: true, said: phrase(fields, `action.${action}`) },
    ...(words[action] ?? []).map(said => ({ action, isLabel: false, said })),
  ])
  return new Map(all.map(({ said, ...meant }) => [plainLabel(said), meant]))
}

/** A button of the open ticket that was typed, as if it had been pressed: it is as bound to what may be done then. */
export function asPressed(moment: Moment, parts: Parts): Moment {
  const { message, state } = moment
  const { draft } = state
  const meant = draft && message.choice === undefined ? typedIn(moment, parts) : undefined
  if (!draft || !meant) return moment
  return { ...moment, message: { ...message, choice: actionId(meant.action, draft.id) } }
}

/** Whether a button of a ticket is typed where none is open. */
export function isTypedInVain(moment: Moment, parts: Parts): boolean {
  const { state, message } = moment
  const isOpen = state.draft !== undefined || message.choice !== undefined
  return !isOpen && typedIn(moment, parts)?.isLabel === true
}

function typedIn({ message: { text } }: Moment, { typedActions }: Parts) {
  return text === undefined ? undefined : typedActions.get(plainLabel(text))
}
