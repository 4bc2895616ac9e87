import { notSure } from '../policy/ask.ts'
import type { TicketDraft } from '../tickets/draft.ts'
import { remembered } from '../tickets/profile.ts'
import { gaps, missing, nextField } from '../tickets/required.ts'
import type { FieldData } from '../tickets/schema.ts'
import { shownDraft } from '../tickets/shown-draft.ts'
import type { DraftView } from '../vocabulary/draft.ts'
import type { Question } from '../vocabulary/finding.ts'
import type { Reply } from '../vocabulary/reply.ts'
import { updated } from './draft-seed.ts'
import type { Parts } from './parts.ts'
import { line, plainTurn } from './plain.ts'
import type { Moment, State, Turn } from './state.ts'
import { say } from './wording.ts'

/** What becomes of a draft: the ticket, what was said about it, and the state around it, in which it is open. */
export type Growth = {
  readonly state: State
  readonly ticket: TicketDraft
  readonly lead: readonly Reply[]
  /** How it is shown; without, whole where nothing is missing. */
  readonly view?: DraftView
}

/** A turn that leaves a draft open: what changed, the ticket as it is, and, beside a form, the next field missing. */
export function growing(moment: Moment, parts: Parts, growth: Growth): Turn {
  const { state, ticket, lead } = growth
  const next = nextField(parts.fields, ticket)
  const { view = next ? 'progress' : 'ticket' } = growth
  const field = view === 'form' ? undefined : next
  const profile = remembered(parts.fields, ticket, state.profile)
  const { pending: _pending, draft: open, ...rest } = state
  const { asking: _asking, ...draft } = open ?? { id: moment.message.id }
  const shown = shownDraft(parts.fields, { ...draft, ticket })
  const isDone = !next && view !== 'form' && Object.keys(ticket.refused).length === 0
  const end = gaps(parts.fields, ticket).length > 0 ? 'draft.done-gaps' : 'draft.done'
  const done = isDone ? [line(parts, end)] : []
  const turn = plainTurn(moment, parts, {
    state: {
      ...rest,
      profile,
      draft: { ...draft, ticket, ...(field ? { asking: field.id } : {}) },
    },
    replies: [
      ...lead,
      { kind: 'draft', view, ...shown },
      ...(field ? [fieldQuestion(field, ticket, parts)] : done),
    ],
  })
  return field ? { ...turn, trace: { ...turn.trace, asks: `draft.${field.id}` } } : turn
}

/** The trace of a turn with the draft that it leaves open, whatever the turn was about. */
export function withDraft(
  { state: { draft }, trace }: Pick<Turn, 'state' | 'trace'>,
  { fields }: Parts,
): Turn['trace'] {
  if (!draft) return trace
  const { id: draftId, ticket, submission } = draft
  const values = Object.entries(ticket.fields).map(([id, { value }]) => [id, value])
  const open = missing(fields, ticket).map(({ id }) => id)
  const { stage, approver } = submission ?? {}
  const way = {
    draft: draftId,
    stage: stage ?? ('ready' as const),
    ...(approver ? { approver } : {}),
  }
  return {
    ...trace,
    draft: {
      fields: Object.fromEntries(values),
      missing: open,
      ...(submission ? { submission: way } : {}),
    },
  }
}

/**
 * A turn beside an open draft comes back to the field that is asked for, unless something else is asked first, or it
 * is for others to see.
 */
export function askedOn(turn: Turn, parts: Parts): Turn {
  const { draft, pending } = turn.state
  const field = draft?.asking === undefined ? undefined : parts.fields.field(draft.asking)
  if (!draft || !field || pending || turn.trace.asks !== undefined) return turn
  if (turn.replies.some(({ kind }) => kind === 'share')) return turn
  return {
    ...turn,
    replies: [...turn.replies, fieldQuestion(field, draft.ticket, parts)],
    trace: { ...turn.trace, asks: `draft.${field.id}` },
  }
}

/** The question of a field; of a time that only lacks its zone, in which zone it is. */
function fieldQuestion(
  { id, question, label, hint, choices = [] }: FieldData,
  { refused }: TicketDraft,
  { wording }: Parts,
): Reply {
  const open = Object.hasOwn(refused, id) ? refused[id] : undefined
  const zoneless =
    open?.why === 'no-zone' ? say(wording, 'draft.which-zone', { words: open.entered }) : undefined
  const skipping = { id: notSure, label: wording.lines['draft.skip'] }
  const asked: Question = {
    fact: `draft.${id}`,
    text: zoneless ?? question ?? label,
    why: hint ?? '',
    numeric: false,
    choices: [...choices.map(choice => ({ id: choice.id, label: choice.label })), skipping],
  }
  return { kind: 'question', question: asked }
}

/** The draft brought up to date after a correction of the cluster's facts or product. */
export function redrafted(turn: Turn, moment: Moment, parts: Parts): Turn {
  const { draft } = turn.state
  if (!draft) return turn
  const ticket = updated(draft.ticket, { state: turn.state, moment, parts })
  return { ...turn, state: { ...turn.state, draft: { ...draft, ticket } } }
}
