import { type Answer, readAnswer } from '../tickets/answer.ts'
import type { TicketDraft } from '../tickets/draft.ts'
import { correct, refuse } from '../tickets/fill.ts'
import { zoneNamed } from '../tickets/places.ts'
import type { FieldData } from '../tickets/schema.ts'
import { zoneIn, zoneOf } from '../tickets/zone.ts'
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
export function fillIn({ state, ticket: before }: Ticketed, entered: Entered) {
  const { field, moment, parts } = entered
  const { ticket, text, when } = zoned(before, entered)
  const answer = readAnswer(parts.fields, field, { text, when })
  if ('refused' in answer) return turnedDown({ state, ticket }, { field, text, answer })
  const next = correct(parts.fields, ticket, { field: field.id, value: answer.value })
  const known = knownAfter(field, answer.value, { moment: { ...moment, state }, parts })
  const kept = known === state ? next : updated(next, { state: known, moment, parts })
  return { state: known, ticket: kept }
}

/** A zone alone answers in which one a time is that was said before; a zone that Azure knows is the contact's too. */
function zoned(ticket: TicketDraft, { field, text, moment, parts: { fields } }: Entered) {
  const { at, zone: device } = moment.message
  const open = Object.hasOwn(ticket.refused, field.id) ? ticket.refused[field.id] : undefined
  const zone = open?.why === 'no-zone' ? zoneIn(fields, text) : undefined
  if (!open || !zone) return { ticket, text, when: { at, ...zoneOf(fields, ticket, device) } }
  const known = zoneNamed(fields.places, zone)
  const next = known ? correct(fields, ticket, { field: 'timeZone', value: text }) : ticket
  return { ticket: next, text: open.entered, when: { at, zone } }
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
    const named = { ...state, products: [value], assumed: false, others: [] }
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
