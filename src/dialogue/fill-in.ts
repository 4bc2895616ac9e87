import { type Answer, readAnswer } from '../tickets/answer.ts'
import type { TicketDraft } from '../tickets/draft.ts'
import { correct, refuse } from '../tickets/fill.ts'
import type { FieldData } from '../tickets/schema.ts'
import { zoneOf } from '../tickets/zone.ts'
import type { Clean } from '../vocabulary/message.ts'
import { judgedState, updated } from './draft-seed.ts'
import type { Parts } from './parts.ts'
import type { Moment, State } from './state.ts'
import { learn, openSubject } from './subject.ts'

/** A ticket, and what the conversation around it knows. */
export type Ticketed = { readonly state: State; readonly ticket: TicketDraft }

/** A text for a field, and what it is read with. */
export type Entered = {
  readonly field: FieldData
  readonly text: Clean
  readonly moment: Moment
  readonly parts: Parts
}

/**
 * The ticket with a text taken for a field, or with the text kept as refused. A product or a symptom said here is one
 * of the conversation too, and what it says is judged.
 */
export function fillIn({ state, ticket }: Ticketed, { field, text, moment, parts }: Entered) {
  const when = { at: moment.message.at, ...zoneOf(parts.fields, ticket) }
  const answer = readAnswer(parts.fields, field, { text, when })
  if ('refused' in answer) return turnedDown({ state, ticket }, { field, text, answer })
  const next = correct(parts.fields, ticket, { field: field.id, value: answer.value })
  const known = knownAfter(field, answer.value, { moment: { ...moment, state }, parts })
  const kept = known === state ? next : updated(next, { state: known, moment, parts })
  return { state: known, ticket: kept }
}

type Refusing = {
  readonly field: FieldData
  readonly text: Clean
  readonly answer: Extract<Answer, { refused: string }>
}

function turnedDown({ state, ticket }: Ticketed, { field, text, answer }: Refusing) {
  const { refused: why } = answer
  return { state, ticket: refuse(ticket, field.id, { entered: text, why }), why }
}

type Context = { readonly moment: Moment; readonly parts: Parts }

function knownAfter({ id }: FieldData, value: Clean, { moment, parts }: Context): State {
  const { state } = moment
  if (id === 'product') {
    const named = { ...state, products: [value], assumed: false }
    return named.subject ? judgedState(named.subject, { state: named, moment, parts }) : named
  }
  if (id !== 'symptom' || !state.draft || state.draft.about) return state
  const judged = judgedFirst(moment, parts)
  const about = judged.subject ? { about: judged.subject } : {}
  return { ...judged, draft: { ...state.draft, ...about } }
}

/** A matter is judged for the ticket from this confidence on; a wrong coverage statement is worse than none. */
const sure = 0.5

/** The state with the matter of the message judged, so that the ticket can say what the policy says. */
export function judgedFirst(moment: Moment, parts: Parts): State {
  const state = learn(moment.state, moment.reading, parts.book)
  const [guess] = moment.reading.topics
  if (!guess || guess.confidence < sure) return state
  return judgedState(openSubject(moment, guess, parts.book), { state, moment, parts })
}
