import { type TicketDraft, valueIn } from '../draft.ts'
import type { FieldBook } from '../field-book.ts'
import { filled } from '../phrase.ts'
import { planNote } from '../severity.ts'
import { leadLines } from './coverage.ts'
import type { Pen } from './pen.ts'

/**
 * What is read first: that support may decline and what would make it eligible, who has to open the case, and where
 * else to go without a plan that has technical support.
 */
export function leads(book: FieldBook, draft: TicketDraft, pen: Pen): readonly string[] {
  const own = [...opener(book, draft), ...withoutSupport(book, draft)].map(pen.line)
  const coverage = leadLines(book, draft, pen)
  const gap = coverage.length > 0 && own.length > 0 ? [''] : []
  return [
    ...coverage,
    ...[...gap, ...own.flatMap((line, at) => (at > 0 ? ['', line] : [line]))].map(pen.quote),
  ]
}

/** Where to go where the support plan has no technical support; nothing where it has, or is not known. */
export function withoutSupport(book: FieldBook, draft: TicketDraft): readonly string[] {
  const plan = book.severity.plans.find(({ id }) => id === valueIn(draft, 'supportPlan'))
  if (!plan || plan.ceiling) return []
  const { repository = '' } = targetOf(book, draft) ?? {}
  const ways = book.targets.community.map(way => filled(way, { repository }))
  return [planNote(book, draft) ?? '', ...ways]
}

function opener(book: FieldBook, draft: TicketDraft): readonly string[] {
  const who = targetOf(book, draft)?.opener
  return who ? [who] : []
}

/** Where tickets about the draft's product go. */
export function targetOf(book: FieldBook, draft: TicketDraft) {
  const product = valueIn(draft, 'product')
  return product === undefined ? undefined : book.targets.products[product]
}
