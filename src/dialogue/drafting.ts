import { notSure } from '../policy/ask.ts'
import { type Answer, readAnswer } from '../tickets/answer.ts'
import { readCorrection } from '../tickets/correction.ts'
import { type TicketDraft, valueIn } from '../tickets/draft.ts'
import { correct, skip } from '../tickets/fill.ts'
import type { FieldData } from '../tickets/schema.ts'
import type { Intent } from '../vocabulary/intent.ts'
import type { Clean } from '../vocabulary/message.ts'
import { judgedState, newDraft, updated } from './draft-seed.ts'
import { growing } from './draft-turn.ts'
import type { Handler, Parts } from './parts.ts'
import { isKnown, line, sureIntentOf } from './plain.ts'
import type { Moment, State, Turn } from './state.ts'
import { learn, openSubject } from './subject.ts'

/** A request to draft: it takes along what was found, what is known of the cluster and what the message says. */
export const draftRequested: Handler = (moment, parts) => {
  if (sureIntentOf(moment) !== 'draft-ticket') return undefined
  const { draft } = moment.state
  if (draft) return growing(moment, parts, { ...draft, state: moment.state, lead: [], whole: true })
  const tells = moment.reading.topics.length > 0 && !isKnown(moment)
  const state = tells ? judgedFirst(moment, parts) : learn(moment.state, moment.reading, parts.book)
  const ticket = newDraft(state, parts, tells ? besideRequest(moment) : undefined)
  const lead = [line(parts, 'draft.opened')]
  return growing(moment, parts, { state, ticket, lead, whole: true })
}

/** What a message tells beside the request: "open a ticket, the API server is down" tells what is down. */
function besideRequest({ message: { text }, reading: { intents } }: Moment): Clean | undefined {
  const [from, to] = intents[0]?.span ?? [0, 0]
  if (text === undefined) return undefined
  const before = text.slice(0, from).replace(/[\s,;:–—-]{1,9}$/, '')
  const after = text.slice(to).replace(/^[\s,;:.!?–—-]{1,9}/, '')
  return ([before, after].filter(Boolean).join(' ') || text) as Clean
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
  const product = productSaid(moment, field, parts)
  if (product) return changed(product.field, product.id, { moment, parts, ticket })
  if (!field || leaves(moment, field)) return undefined
  if (isSkip(moment, field)) return skipped(field, { moment, parts, ticket })
  return changed(field, moment.message.choice ? (moment.message.choice as Clean) : text, {
    moment,
    parts,
    ticket,
  })
}

type Drafting = { readonly moment: Moment; readonly parts: Parts; readonly ticket: TicketDraft }

/** "Sorry, it's AKS hybrid": the product of the ticket, whatever is asked for. */
function productSaid({ reading }: Moment, asked: FieldData | undefined, { fields }: Parts) {
  const field = fields.field('product')
  const [id, ...more] = reading.products.named ? reading.products.possible : []
  const corrects = reading.intents[0]?.intent === 'correct'
  if (!field || field === asked || !id || more.length > 0 || !corrects) return undefined
  return { field, id: id as Clean }
}

/** Moves that are no answer to a field, questions of their own, and what answers such a question. */
function leaves(moment: Moment, { kind }: FieldData): boolean {
  const { reading, message, state } = moment
  const isQuestion = message.text?.trimEnd().endsWith('?') === true
  const asks = isQuestion && (reading.topics.length > 0 || kind === 'time' || kind === 'choice')
  const aside = state.pending !== undefined || reading.supposed === true
  return asks || aside || elsewhere.some(intent => intent === sureIntentOf(moment))
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
  const known = knownAfter(field, answer.value, { moment, parts })
  const kept = known === moment.state ? next : updated(next, { state: known, moment, parts })
  return growing(moment, parts, { state: known, ticket: kept, lead })
}

/** A product or a symptom said in the ticket is one of the conversation, and judged by its policy. */
function knownAfter({ id }: FieldData, value: Clean, { moment, parts }: Omit<Drafting, 'ticket'>) {
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

/** A matter is judged for the ticket from this confidence on; a wrong coverage statement is worse than none. */
const sure = 0.5

/** The state with the matter of the message judged, so that the ticket can say what the policy says. */
function judgedFirst(moment: Moment, parts: Parts): State {
  const state = learn(moment.state, moment.reading, parts.book)
  const [guess] = moment.reading.topics
  if (!guess || guess.confidence < sure) return state
  return judgedState(openSubject(moment, guess, parts.book), { state, moment, parts })
}
