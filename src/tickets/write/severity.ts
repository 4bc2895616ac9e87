import { type TicketDraft, valueIn } from '../draft.ts'
import type { FieldBook } from '../field-book.ts'
import { phrase } from '../phrase.ts'
import { type Advice, adviseSeverity, isWithinPlan, planNote } from '../severity.ts'
import type { Pen } from './pen.ts'

/** The severity to file under and why, what it asks of the reporter, and what the support plan says. */
export function severityLines(book: FieldBook, draft: TicketDraft, pen: Pen): readonly string[] {
  const advice = adviseSeverity(book, draft)
  const chosen = valueIn(draft, 'severity')
  const words = chosen ? chosenWords(book, draft, { chosen, advice }) : advisedWords(book, advice)
  const note = planNote(book, draft)
  return [...words, ...conditions(book, chosen ?? advice.level), ...(note ? [note] : [])].map(
    line => `- ${pen.line(line)}`,
  )
}

function advisedWords(book: FieldBook, advice: Advice): readonly string[] {
  const { level, insteadOf, because, meaning } = advice
  return insteadOf
    ? [phrase(book, 'severity.lowered', { level, other: insteadOf, because })]
    : [phrase(book, 'severity.advised', { level, meaning, because })]
}

function chosenWords(
  book: FieldBook,
  draft: TicketDraft,
  { chosen, advice }: { readonly chosen: string; readonly advice: Advice },
): readonly string[] {
  const meaning = book.severity.levels.find(({ id }) => id === chosen)?.meaning ?? ''
  return [
    phrase(book, 'severity.chosen', { level: chosen, meaning }),
    ...(chosen === advice.level
      ? []
      : [phrase(book, 'severity.differs', { level: advice.level, because: advice.because })]),
    ...(isWithinPlan(book, draft, chosen)
      ? []
      : [phrase(book, 'severity.over-plan', { level: chosen })]),
  ]
}

function conditions(book: FieldBook, level: string): readonly string[] {
  return book.severity.levels.find(({ id }) => id === level)?.conditions ?? []
}
