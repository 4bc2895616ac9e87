import type { Book, Edition } from '../policy/book.ts'
import type { TicketDraft } from '../tickets/draft.ts'
import { knownFacts } from '../tickets/known-facts.ts'
import { openDraft, rejudged, type Seed } from '../tickets/open-draft.ts'
import { type Facts, mergeFacts } from '../vocabulary/facts.ts'
import type { Finding } from '../vocabulary/finding.ts'
import type { Clean } from '../vocabulary/message.ts'
import { takenForGranted } from './finding-words.ts'
import { judgedTurn } from './judged.ts'
import type { Parts } from './parts.ts'
import type { Moment, State, Subject } from './state.ts'

/** A draft from all that the conversation knows, and what the reporter wrote. */
export function newDraft({ state, moment, parts }: Known, summary?: Clean): TicketDraft {
  const told = summary ?? state.subject?.said
  const { at, zone } = moment.message
  return openDraft(parts.fields, {
    ...seedOf(state, parts),
    at,
    ...(zone ? { zone } : {}),
    ...(told ? { summary: told } : {}),
  })
}

/** What is known, at which moment. */
export type Known = { readonly state: State; readonly moment: Moment; readonly parts: Parts }

/** The draft under what the conversation knows now: what it is about is judged anew, whatever was asked since. */
export function updated(ticket: TicketDraft, known: Known): TicketDraft {
  const about = known.state.draft?.about
  const state = about ? judgedState(about, known) : known.state
  return rejudged(known.parts.fields, ticket, seedOf(state, known.parts))
}

/** The state with a subject judged by all that is known. */
export function judgedState(subject: Subject, { state, moment, parts }: Known): State {
  return judgedTurn({ state, subject }, moment, parts).state
}

function seedOf(state: State, { book, fields }: Parts): Seed {
  const { findings, products, subject, facts, profile } = state
  const [product] = products.length === 1 ? products : []
  const [finding] = findings.length === 1 ? findings : []
  const unsure = (subject?.asked ?? []).map(fact => book.facts.get(fact)?.label ?? fact)
  return {
    profile,
    unsure,
    facts: knownFacts(
      ofProduct(mergeFacts(facts, subject?.facts ?? {}), product, { book, fields }),
      book.facts,
    ),
    topics: subject?.topics ?? [],
    ...(product ? { product } : {}),
    ...(finding && finding.verdict !== 'ask' ? { finding, assumes: taken(finding, book) } : {}),
  }
}

/** The facts without those that other products' policies alone ask for: they were told of another cluster, or by mistake. */
function ofProduct(
  facts: Facts,
  product: string | undefined,
  { book: { editions }, fields }: Pick<Parts, 'book' | 'fields'>,
): Facts {
  const testedBy = (all: readonly Edition[]) =>
    all.flatMap(({ clauses }) => clauses.flatMap(({ tests }) => tests.map(({ fact }) => fact)))
  const own = testedBy(editions.filter(one => one.product === product))
  const kept = new Set([...own, ...fields.fields.flatMap(({ fact }) => fact ?? [])])
  const foreign = new Set(product === undefined ? [] : testedBy(editions))
  return Object.fromEntries(
    Object.entries(facts).filter(([fact]) => kept.has(fact) || !foreign.has(fact)),
  )
}

function taken({ provisos }: Finding, book: Book): readonly string[] {
  return takenForGranted(
    provisos.filter(({ kind }) => kind === 'standing'),
    book,
  )
}
