import { type TicketDraft, valueIn } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import { filled } from './phrase.ts'
import { planNote } from './severity.ts'

/** Where tickets about the draft's product go. */
export function targetOf(book: FieldBook, draft: TicketDraft) {
  const product = valueIn(draft, 'product')
  return product === undefined ? undefined : book.targets.products[product]
}

/** Where to go where the support plan has no technical support; nothing where it has, or is not known. */
export function withoutSupport(book: FieldBook, draft: TicketDraft): readonly string[] {
  const plan = book.severity.plans.find(({ id }) => id === valueIn(draft, 'supportPlan'))
  if (!plan || plan.ceiling) return []
  const { repository = '' } = targetOf(book, draft) ?? {}
  const ways = book.targets.community.map(way => filled(way, { repository }))
  return [planNote(book, draft) ?? '', ...ways]
}
