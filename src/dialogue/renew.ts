import type { Book } from '../policy/book.ts'
import { readFacts } from '../policy/read-facts.ts'
import type { Finding } from '../vocabulary/finding.ts'
import type { Reply } from '../vocabulary/reply.ts'
import type { Parts } from './parts.ts'
import { line } from './plain.ts'
import type { Pending, State, Subject } from './state.ts'
import { judgeSubject } from './subject.ts'

/** A conversation under new knowledge, and what has to be said about it. */
export type Renewal = { readonly state: State; readonly replies: readonly Reply[] }

/**
 * Continues a conversation that was held under other policies: what they no longer know falls away, and what was
 * answered is judged again. Says so where a verdict would now differ.
 */
export function renew(state: State, today: string, parts: Parts): Renewal {
  const { subject, ...kept } = fitting(state, parts.book)
  if (!subject) return { state: kept, replies: [] }
  const { findings } = judgeSubject(subject, kept, { book: parts.book, today }).judgement()
  return {
    state: { ...kept, subject, findings },
    replies: state.findings.flatMap(before => changed(before, findings, parts)),
  }
}

/** The state without what the policies do not know: facts and values, products, topics, questions about them. */
function fitting({ subject, pending, besides: _besides, ...state }: State, book: Book): State {
  const about = subject && fittingSubject(subject, book)
  const open = about && pending && fittingPending(pending, book)
  return {
    ...state,
    findings: [],
    facts: readFacts(state.facts, book.facts).facts,
    products: state.products.filter(product => knowsProduct(book, product)),
    ...(about ? { subject: about } : {}),
    ...(open ? { pending: open } : {}),
  }
}

/** Without one of its topics a subject is another one. */
function fittingSubject({ compared, ...subject }: Subject, book: Book): Subject | undefined {
  if (!subject.topics.every(topic => book.topics.has(topic))) return undefined
  const side = compared?.filter(product => knowsProduct(book, product)) ?? []
  return {
    ...subject,
    facts: readFacts(subject.facts, book.facts).facts,
    asked: subject.asked.filter(fact => book.facts.has(fact)),
    ...(side.length > 0 ? { compared: side } : {}),
  }
}

function fittingPending(pending: Pending, book: Book): Pending | undefined {
  if (pending.kind === 'fact') return book.facts.has(pending.question.fact) ? pending : undefined
  const known = pending.offers.every(({ topics }) => topics.every(topic => book.topics.has(topic)))
  return known ? pending : undefined
}

function knowsProduct({ editions }: Book, product: string): boolean {
  return editions.some(edition => edition.product === product)
}

/** A question is no verdict that was given. */
function changed(before: Finding, findings: readonly Finding[], parts: Parts): readonly Reply[] {
  const now = findings.find(({ source }) => source.product === before.source.product)
  if (before.verdict === 'ask' || !now || now.verdict === before.verdict) return []
  const { verdicts } = parts.wording
  const places = {
    document: now.source.title,
    before: verdicts[before.verdict],
    now: verdicts[now.verdict],
  }
  return [line(parts, 'knowledge.changed', places)]
}
