import { answerConsent, consentField, readConsent } from '../tickets/consents.ts'
import type { TicketDraft } from '../tickets/draft.ts'
import { empty, makeWhole, refuse, skip } from '../tickets/fill.ts'
import { applies, isRequired } from '../tickets/required.ts'
import type { FieldData } from '../tickets/schema.ts'
import { typedValue } from '../tickets/shown-value.ts'
import type { Clean, CleanMessage } from '../vocabulary/message.ts'
import { newDraft } from './draft-seed.ts'
import { growing } from './draft-turn.ts'
import { fillIn, type Ticketed } from './fill-in.ts'
import type { Handler, Parts } from './parts.ts'
import { line, plainTurn } from './plain.ts'
import type { Moment } from './state.ts'
import { isUnknown } from './unknown.ts'

/**
 * A form that was sent, whole or in part: each value is taken or refused at its field, what was left empty and is
 * required is named there, and nothing that was entered is lost. A form whose ticket is gone begins a new one.
 */
export const formFilled: Handler = (moment, parts) => {
  const { kind, form } = moment.message
  if (kind !== 'filled' || !form) return undefined
  const opened = ticketFor(form, moment, parts)
  if (!opened) return plainTurn(moment, parts, { replies: [line(parts, 'draft.other')] })
  const filled = entriesOf(form, parts).reduce<Ticketed>(
    (now, entry) => entered(now, entry, { moment, parts }),
    opened,
  )
  const whole = wholes(filled.ticket, parts)
  const agreed = { ...filled, ticket: consented(whole, form, parts) }
  const isRight = Object.keys(whole.refused).length === 0
  return growing(moment, parts, { ...agreed, lead: [], view: isRight ? 'ticket' : 'form' })
}

/** What was left empty and is made of parts that are there is not missed: a form has inputs for the one and the others. */
function wholes(ticket: TicketDraft, { fields }: Parts): TicketDraft {
  return Object.entries(ticket.refused)
    .filter(([, { why }]) => why === 'missing')
    .reduce((now, [id]) => makeWhole(fields, now, id), ticket)
}

/** The consents that a form gives or refuses; what it leaves open stays so. */
function consented(ticket: TicketDraft, form: Form, { fields }: Parts): TicketDraft {
  return (ticket.consents ?? []).reduce<TicketDraft>((now, { type }) => {
    const name = consentField(type)
    const answer = Object.hasOwn(form, name) ? readConsent(fields, form[name] ?? '') : undefined
    return answer ? answerConsent(now, { type, answer }) : now
  }, ticket)
}

/** What of a message is to be understood: what was said, or what a form says of the problem. */
export function wordsOf({ text, form = {} }: CleanMessage): string {
  return text ?? (Object.hasOwn(form, 'symptom') ? form.symptom : undefined) ?? ''
}

type Form = NonNullable<CleanMessage['form']>
type Entry = { readonly field: FieldData; readonly text: Clean }
type Context = { readonly moment: Moment; readonly parts: Parts }

function ticketFor(form: Form, moment: Moment, parts: Parts): Ticketed | undefined {
  const { state, message } = moment
  const { draft } = state
  if (!draft) {
    const ticket = newDraft({ state, moment, parts })
    return { ticket, state: { ...state, draft: { id: message.id, ticket } } }
  }
  const isThis = !Object.hasOwn(form, 'draft') || form.draft === draft.id
  return isThis ? { state, ticket: draft.ticket } : undefined
}

/** In the order of the data, so that the product comes before what depends on it. */
function entriesOf(form: Form, { fields }: Parts): readonly Entry[] {
  return fields.fields.flatMap(field => {
    const text = Object.hasOwn(form, field.id) ? form[field.id] : undefined
    return text === undefined ? [] : [{ field, text: text.trim() as Clean }]
  })
}

function entered(now: Ticketed, { field, text }: Entry, { moment, parts }: Context): Ticketed {
  const { state, ticket } = now
  const { id } = field
  const known = typedValue(ticket, field)
  const isOpen = Object.hasOwn(ticket.refused, id)
  if (text === (known ?? '') && !isOpen) return known === undefined ? left(now, field, parts) : now
  if (text === '') return left({ state, ticket: empty(ticket, id) }, field, parts)
  if (isUnknown(text)) return { state, ticket: skip(parts.fields, ticket, id) }
  return fillIn(now, { field, text, moment, parts })
}

/** What was left empty is named where support will ask for it. */
function left({ state, ticket }: Ticketed, field: FieldData, parts: Parts): Ticketed {
  const asked =
    applies(field, ticket) &&
    isRequired(parts.fields, ticket, field) &&
    !ticket.skipped.includes(field.id)
  return {
    state,
    ticket: asked ? refuse(ticket, field.id, { entered: '' as Clean, why: 'missing' }) : ticket,
  }
}
