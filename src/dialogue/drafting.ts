import { notSure } from '../policy/ask.ts'
import { type Answer, readAnswer } from '../tickets/answer.ts'
import { readCorrection } from '../tickets/correction.ts'
import { type TicketDraft, valueIn } from '../tickets/draft.ts'
import { draftReply } from '../tickets/draft-reply.ts'
import { correct, skip } from '../tickets/fill.ts'
import { remembered } from '../tickets/profile.ts'
import { missing, nextField } from '../tickets/required.ts'
import type { FieldData } from '../tickets/schema.ts'
import type { Question } from '../vocabulary/finding.ts'
import type { Intent } from '../vocabulary/intent.ts'
import type { Clean } from '../vocabulary/message.ts'
import type { Reply } from '../vocabulary/reply.ts'
import { newDraft, updated } from './draft-seed.ts'
import { type Handler, type Parts, voiceOf } from './parts.ts'
import { isKnown, line, plainTurn, sureIntentOf } from './plain.ts'
import { present } from './present.ts'
import type { Moment, State, Turn } from './state.ts'
import { judgeSubject, learn, openSubject } from './subject.ts'

/** A request to draft: it takes along what was found, what is known of the cluster and what the message says. */
export const draftRequested: Handler = (moment, parts) => {
  if (sureIntentOf(moment) !== 'draft-ticket') return undefined
  const { draft } = moment.state
  if (draft) return growing(moment, parts, { ...draft, state: moment.state, lead: [], whole: true })
  const tells = moment.reading.topics.length > 0 && !isKnown(moment)
  const state = tells ? judgedFirst(moment, parts) : learn(moment.state, moment.reading, parts.book)
  const ticket = newDraft(state, parts, tells ? moment.message.text : undefined)
  const lead = [line(parts, 'draft.opened')]
  return growing(moment, parts, { state, ticket, lead, whole: true })
}

/** What happens while a draft is open: an answer to its question, a correction, a skip, an end. */
export const drafting: Handler = (moment, parts) => {
  const { draft } = moment.state
  if (!draft) return undefined
  const { ticket, asking } = draft
  const text = moment.message.text ?? ('' as Clean)
  const correction = readCorrection(parts.fields, text)
  if (correction) return changed(correction.field, correction.text, { moment, parts, ticket })
  const intent = sureIntentOf(moment)
  if (intent === 'submit-draft') return shown(moment, parts, ticket)
  const field = asking === undefined ? undefined : parts.fields.field(asking)
  if (!field || leaves(moment)) return undefined
  if (isSkip(moment, field)) return skipped(field, { moment, parts, ticket })
  return changed(field, moment.message.choice ? (moment.message.choice as Clean) : text, {
    moment,
    parts,
    ticket,
  })
}

type Drafting = { readonly moment: Moment; readonly parts: Parts; readonly ticket: TicketDraft }

/** Moves that are no answer to a field, and questions of their own. */
function leaves(moment: Moment): boolean {
  const { reading, message } = moment
  const asks = reading.topics.length > 0 && message.text?.trimEnd().endsWith('?') === true
  return asks || elsewhere.some(intent => intent === sureIntentOf(moment))
}

const elsewhere: readonly Intent[] = [
  'why',
  'cancel',
  'restart',
  'help',
  'forget-me',
  'draft-ticket',
]

function isSkip({ message, reading }: Moment, { choices = [] }: FieldData): boolean {
  const text = message.text?.trim() ?? ''
  const last = choices.length > 0 && text === String(choices.length + 1)
  return (
    last || message.choice === notSure || reading.stance === 'not-sure' || /^skip\b/i.test(text)
  )
}

function skipped(field: FieldData, { moment, parts, ticket }: Drafting): Turn {
  const lead = [line(parts, 'draft.skipped', { field: field.label })]
  return growing(moment, parts, { state: moment.state, ticket: skip(ticket, field.id), lead })
}

function changed(field: FieldData, text: Clean, { moment, parts, ticket }: Drafting): Turn {
  const zone = valueIn(ticket, 'timeZone')
  const answer = readAnswer(field, text, { at: moment.message.at, ...(zone ? { zone } : {}) })
  if ('refused' in answer) return refused(field, answer, { moment, parts, ticket })
  const next = correct(parts.fields, ticket, { field: field.id, value: answer.value })
  const lead = [line(parts, 'draft.changed', { field: field.label })]
  return growing(moment, parts, {
    state: withProduct(moment.state, field, answer.value),
    ticket: next,
    lead,
  })
}

/** A product named in the ticket is the product of the conversation. */
function withProduct(state: State, { fact }: FieldData, value: string): State {
  return fact === 'product' ? { ...state, products: [value], assumed: false } : state
}

function refused(
  field: FieldData,
  { refused: why }: Extract<Answer, { refused: string }>,
  { moment, parts, ticket }: Drafting,
): Turn {
  const lead = [line(parts, `draft.refused-${why}`, { field: field.label })]
  return growing(moment, parts, { state: moment.state, ticket, lead })
}

function shown(moment: Moment, parts: Parts, ticket: TicketDraft): Turn {
  return growing(moment, parts, {
    state: moment.state,
    ticket,
    lead: [line(parts, 'draft.submit')],
  })
}

type Growth = {
  readonly state: State
  readonly ticket: TicketDraft
  readonly lead: readonly Reply[]
  /** The ticket is to be shown whole, even if a field is still missing. */
  readonly whole?: boolean
}

/** A turn that leaves a draft open: what changed, the ticket as it is, and the next field that is missing. */
function growing(moment: Moment, parts: Parts, growth: Growth): Turn {
  const { state, ticket, lead, whole = false } = growth
  const field = nextField(parts.fields, ticket)
  const profile = remembered(parts.fields, ticket, state.profile)
  const draft = { ticket, ...(field ? { asking: field.id } : {}) }
  const { pending: _pending, ...rest } = state
  const reply = { ...draftReply(parts.fields, ticket), whole: whole || !field }
  const ask = field ? fieldQuestion(field, parts) : line(parts, 'draft.done')
  const turn = plainTurn(moment, parts, {
    state: { ...rest, profile, draft },
    replies: [...lead, reply, ask],
  })
  return field ? { ...turn, trace: { ...turn.trace, asks: `draft.${field.id}` } } : turn
}

/** The trace of a turn with the draft that it leaves open, whatever the turn was about. */
export function withDraft({ state: { draft }, trace }: Turn, { fields }: Parts): Turn['trace'] {
  if (!draft) return trace
  const { ticket } = draft
  const values = Object.entries(ticket.fields).map(([id, { value }]) => [id, value])
  const open = missing(fields, ticket).map(({ id }) => id)
  return { ...trace, draft: { fields: Object.fromEntries(values), missing: open } }
}

function fieldQuestion(
  { id, question, label, hint, choices = [] }: FieldData,
  { wording }: Parts,
): Reply {
  const skipping = { id: notSure, label: wording.lines['draft.skip'] }
  const asked: Question = {
    fact: `draft.${id}`,
    text: question ?? label,
    why: hint ?? '',
    numeric: false,
    choices: [...choices.map(choice => ({ id: choice.id, label: choice.label })), skipping],
  }
  return { kind: 'question', question: asked }
}

/** The state with the matter of the message judged, so that the ticket can say what the policy says. */
function judgedFirst(moment: Moment, parts: Parts): State {
  const state = learn(moment.state, moment.reading, parts.book)
  const [guess] = moment.reading.topics
  if (!guess) return state
  const subject = openSubject(moment, guess, parts.book)
  const judgement = judgeSubject(subject, state, { book: parts.book, today: moment.today })
  return present(judgement, subject, { state, voice: voiceOf(moment, parts) }).state
}

/** The draft brought up to date after a correction of the cluster's facts or product. */
export function redrafted(turn: Turn, parts: Parts): Turn {
  const { draft } = turn.state
  if (!draft) return turn
  const ticket = updated(draft.ticket, turn.state, parts)
  return { ...turn, state: { ...turn.state, draft: { ...draft, ticket } } }
}
