import { type TicketDraft, valueIn } from './draft.ts'
import { type FieldBook, levels } from './field-book.ts'
import { holds } from './holds.ts'
import type { Level, SeverityRule } from './schema.ts'

/** How urgent a ticket may be filed, and why. */
export type Advice = {
  readonly level: Level
  /** The level it could be taken for, and why it is not. */
  readonly insteadOf?: Level
  readonly because: string
  readonly meaning: string
  /** What the reporter takes on with this level. */
  readonly conditions: readonly string[]
}

/** The severity under which a draft is filed: what the reporter chose, where the plan reaches it, else the advice. */
export function severityOf(book: FieldBook, draft: TicketDraft): Level {
  const chosen = levels.find(level => level === valueIn(draft, 'severity'))
  if (chosen && isWithinPlan(book, draft, chosen)) return chosen
  return adviseSeverity(book, draft).level
}

/** Whether support works on it around the clock: the reporter says so, and no rule forbids the promise. */
export function isRoundTheClock(book: FieldBook, draft: TicketDraft): boolean {
  const never = book.severity.rules.some(
    ({ never24x7, when }) => never24x7 && when.every(test => holds(draft, test)),
  )
  return !never && severityOf(book, draft) !== 'C' && valueIn(draft, 'aroundTheClock') === 'yes'
}

/** The severity to advise for a draft: what the first rule that fits says, no higher than the support plan reaches. */
export function adviseSeverity(book: FieldBook, draft: TicketDraft): Advice {
  const rule = book.severity.rules.find(({ when }) => when.every(test => holds(draft, test)))
  const advised = rule ?? { level: 'C' as const, because: '' }
  const plan = planOf(book, draft)
  if (!plan?.ceiling || !exceeds(advised.level, plan.ceiling)) return advice(book, advised)
  return advice(book, { level: plan.ceiling, insteadOf: advised.level, because: ofPlan(plan.note) })
}

/** What is said of a plan, as a reason. */
function ofPlan(note = ''): string {
  return note.charAt(0).toLowerCase() + note.slice(1).replace(/\.$/, '')
}

/** Why a severity that the reporter chose is out of reach of their plan; nothing where it is not. */
export function outOfReach(book: FieldBook, draft: TicketDraft, level: string): string | undefined {
  return isWithinPlan(book, draft, level) ? undefined : ofPlan(planNote(book, draft))
}

/** Whether the plan of the reporter reaches a level; unknown plans are given the benefit of the doubt. */
function isWithinPlan(book: FieldBook, draft: TicketDraft, level: string): boolean {
  const plan = planOf(book, draft)
  const known = levels.find(one => one === level)
  return !plan || !known || (plan.ceiling !== undefined && !exceeds(known, plan.ceiling))
}

/** What there is to say about the reporter's support plan. */
export function planNote(book: FieldBook, draft: TicketDraft): string | undefined {
  return planOf(book, draft)?.note
}

function planOf(book: FieldBook, draft: TicketDraft) {
  const plan = valueIn(draft, 'supportPlan')
  return book.severity.plans.find(({ id }) => id === plan)
}

type Grounds = Pick<SeverityRule, 'level' | 'because'> & { readonly insteadOf?: Level | undefined }

function advice(book: FieldBook, { level, insteadOf, because }: Grounds): Advice {
  const { meaning = '', conditions = [] } =
    book.severity.levels.find(({ id }) => id === level) ?? {}
  return { level, ...(insteadOf ? { insteadOf } : {}), because, meaning, conditions }
}

function exceeds(level: Level, ceiling: Level): boolean {
  return levels.indexOf(level) > levels.indexOf(ceiling)
}
