import { notSure } from '../policy/ask.ts'
import { readCorrection } from '../tickets/correction.ts'
import type { Refusal, TicketDraft } from '../tickets/draft.ts'
import { correct, skip } from '../tickets/fill.ts'
import { phrase } from '../tickets/phrase.ts'
import type { FieldData } from '../tickets/schema.ts'
import { shownValue } from '../tickets/shown-value.ts'
import { withoutSupport } from '../tickets/target.ts'
import type { Intent } from '../vocabulary/intent.ts'
import type { Clean } from '../vocabulary/message.ts'
import type { Reading } from '../vocabulary/reading.ts'
import type { Reply } from '../vocabulary/reply.ts'
import { newDraft } from './draft-seed.ts'
import { growing } from './draft-turn.ts'
import { fillIn, judgedFirst } from './fill-in.ts'
import type { Handler, Parts } from './parts.ts'
import { isKnown, line, sureIntentOf } from './plain.ts'
import type { Moment, State, Turn } from './state.ts'
import { learn } from './subject.ts'
import { submitted } from './submit.ts'
import { tiesOnly } from './terse.ts'
import { isUnknown } from './unknown.ts'

/** A request to draft: it takes along what was found, what is known of the cluster and what the message says. */
export const draftRequested: Handler = (moment, parts) => {
  if (moment.message.command !== 'draft' && sureIntentOf(moment) !== 'draft-ticket')
    return undefined
  const { draft } = moment.state
  if (draft && draft.submission?.stage !== 'submitted')
    return growing(moment, parts, { ...draft, state: moment.state, lead: [], view: 'ticket' })
  const told = isKnown(moment) ? undefined : besideRequest(moment)
  const state = told ? judgedFirst(moment, parts) : learn(moment.state, moment.reading, parts.book)
  const ticket = newDraft({ state, moment, parts }, told)
  const lead = [...noSupport(ticket, parts), line(parts, 'draft.opened')]
  const opened = { ...state, draft: { id: moment.message.id, ticket, ...aboutOf(state) } }
  return growing(moment, parts, { state: opened, ticket, lead, view: 'ticket' })
}

/** Without technical support in the plan, where else to go is said before anything is asked. */
function noSupport(ticket: TicketDraft, parts: Parts): readonly Reply[] {
  const ways = withoutSupport(parts.fields, ticket)
  return ways.length > 0 ? [line(parts, 'draft.no-support', { ways: ways.join('\n') })] : []
}

function aboutOf({ subject }: State) {
  return subject ? { about: subject } : {}
}

/** What a message tells beside the request: "open a ticket, the API server is down" tells what is down. */
function besideRequest({ message: { text }, reading }: Moment): Clean | undefined {
  const [guess] = reading.intents
  const announced =
    guess?.span === undefined && text ? announcing.exec(text)?.groups?.told : undefined
  if (announced) return announced as Clean
  const spoken = guess?.span !== undefined || reading.topics.length > 0
  if (text === undefined || !spoken || namesOnly(text, reading)) return undefined
  const [from, to] = guess?.span ?? [0, 0]
  const before = text.slice(0, from).replace(/[\s,;:–—-]{1,9}$/, '')
  const after = text.slice(to).replace(/^[\s,;:.!?–—-]{1,9}/, '')
  const beside = [before, after].filter(Boolean).join(' ')
  return tiesOnly(beside) ? undefined : (beside as Clean)
}

/** "Then a ticket please: backups fail". */
const announcing = /\b(?:ticket|case|request)\b[^:\n]{0,30}:\s{1,9}(?<told>\S{1,200}\s[\s\S]*)$/i

/** "Draft a ticket for AKS" says for what, and nothing of the problem. */
function namesOnly(text: string, { intents, products }: Reading): boolean {
  const spans = [intents[0]?.span, products.cue?.span]
  const left = spans.reduce(
    (words, span = [0, 0]) =>
      words.slice(0, span[0]) + ' '.repeat(span[1] - span[0]) + words.slice(span[1]),
    text,
  )
  return spans.every(Boolean) && (left.match(/[\p{L}\p{N}]+/gu) ?? []).length < 2
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
  if (intent === 'submit-draft') return submitted(moment, parts)
  const field = asking === undefined ? undefined : parts.fields.field(asking)
  const product = productSaid(moment, field, parts)
  if (product) return changed(product.field, product.id, { moment, parts, ticket })
  if (!field) return undefined
  if (isUnknown(text)) return skipped(field, { moment, parts, ticket })
  if (leaves(moment, field)) return undefined
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
  return last || reading.stance === 'not-sure' || message.choice === notSure
}

/** A time whose zone nobody knows is kept as it was said. */
function skipped(field: FieldData, { moment, parts, ticket }: Drafting): Turn {
  const open = Object.hasOwn(ticket.refused, field.id) ? ticket.refused[field.id] : undefined
  if (open?.why === 'no-zone') {
    const kept = correct(parts.fields, ticket, { field: field.id, value: open.entered })
    const said = [changes(field, kept, parts)]
    return growing(moment, parts, { state: moment.state, ticket: kept, lead: said })
  }
  const lead = [line(parts, 'draft.skipped', { field: field.label })]
  return growing(moment, parts, {
    state: moment.state,
    ticket: skip(parts.fields, ticket, field.id),
    lead,
  })
}

function changed(field: FieldData, text: Clean, { moment, parts, ticket }: Drafting): Turn {
  const next = fillIn({ state: moment.state, ticket }, { field, text, moment, parts })
  const lead =
    'why' in next ? refusal(field, next.why, parts) : [changes(field, next.ticket, parts)]
  const plan = field.id === 'supportPlan' ? noSupport(next.ticket, parts) : []
  return growing(moment, parts, { ...next, lead: [...lead, ...plan] })
}

/** What is wrong with an answer; where only a zone is wanting, the next question says so. */
function refusal(
  { label: field }: FieldData,
  why: Exclude<Refusal, 'missing'>,
  parts: Parts,
): readonly Reply[] {
  if (why === 'no-zone') return []
  if (why === 'empty' || why === 'not-a-choice' || why === 'future')
    return [line(parts, `draft.refused-${why}`, { field })]
  return [line(parts, 'draft.refused', { why: phrase(parts.fields, `refused.${why}`) })]
}

/** A time is said back as it was understood. */
function changes(field: FieldData, ticket: TicketDraft, parts: Parts) {
  const value = field.kind === 'time' ? shownValue(parts.fields, ticket, field) : undefined
  return value === undefined
    ? line(parts, 'draft.changed', { field: field.label })
    : line(parts, 'draft.read-as', { field: field.label, value })
}
