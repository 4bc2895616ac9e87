import type { TicketDraft } from '../tickets/draft.ts'
import { knownFacts } from '../tickets/known-facts.ts'
import { openDraft, rejudged, type Seed } from '../tickets/open-draft.ts'
import { mergeFacts } from '../vocabulary/facts.ts'
import type { Clean } from '../vocabulary/message.ts'
import type { Parts } from './parts.ts'
import type { State } from './state.ts'

/** A draft from all that the conversation knows, and what the reporter wrote. */
export function newDraft(state: State, parts: Parts, summary: Clean | undefined): TicketDraft {
  const told = summary ?? state.subject?.said
  return openDraft(parts.fields, { ...seedOf(state, parts), ...(told ? { summary: told } : {}) })
}

/** The draft under what the conversation knows now. */
export function updated(draft: TicketDraft, state: State, parts: Parts): TicketDraft {
  return rejudged(parts.fields, draft, seedOf(state, parts))
}

function seedOf(state: State, { book }: Parts): Seed {
  const { findings, products, subject, facts, profile } = state
  const [product] = products.length === 1 ? products : []
  const [finding] = findings.length === 1 ? findings : []
  const unsure = (subject?.asked ?? []).map(fact => book.facts.get(fact)?.label ?? fact)
  return {
    profile,
    unsure,
    facts: knownFacts(mergeFacts(facts, subject?.facts ?? {}), book.facts),
    topics: subject?.topics ?? [],
    ...(product ? { product } : {}),
    ...(finding && finding.verdict !== 'ask' ? { finding } : {}),
  }
}
