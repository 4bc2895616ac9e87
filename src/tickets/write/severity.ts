import { type TicketDraft, valueIn } from '../draft.ts'
import type { FieldBook } from '../field-book.ts'
import { phrase } from '../phrase.ts'
import { type Advice, adviseSeverity, outOfReach, planNote, severityOf } from '../severity.ts'
import type { Pen } from './pen.ts'

/** The severity to file under and why, what it asks of the reporter, and what the support plan says. */
export function severityLines(book: FieldBook, draft: TicketDraft, pen: Pen): readonly string[] {
  const advice = adviseSeverity(book, draft)
  const chosen = valueIn(draft, 'severity')
  const words = chosen ? chosenWords(book, draft, { chosen, advice }) : advisedWords(book, advice)
  const note = planNote(book, draft)
  const isSaid = note !== undefined && words.some(line => line.includes(note.slice(1, -1)))
  const all = [
    ...words,
    ...conditions(book, severityOf(book, draft)),
    ...(note && !isSaid ? [note] : []),
  ]
  return all.map(line => `- ${pen.line(line)}`)
}

function advisedWords(book: FieldBook, advice: Advice): readonly string[] {
  const { level, insteadOf, because, meaning } = advice
  return insteadOf
    ? [phrase(book, 'severity.lowered', { level, other: insteadOf, because })]
    : [phrase(book, 'severity.advised', { level, meaning, because })]
}

/** What the reporter chose, as far as their plan reaches, and the advice where that is another. */
function chosenWords(
  book: FieldBook,
  draft: TicketDraft,
  { chosen, advice }: { readonly chosen: string; readonly advice: Advice },
): readonly string[] {
  const { level, because } = advice
  const why = outOfReach(book, draft, chosen)
  if (why !== undefined)
    return [phrase(book, 'severity.over-plan', { level, other: chosen, because: why })]
  const meaning = book.severity.levels.find(({ id }) => id === chosen)?.meaning ?? ''
  const differs = chosen === level ? [] : [phrase(book, 'severity.differs', { level, because })]
  return [phrase(book, 'severity.chosen', { level: chosen, meaning }), ...differs]
}

function conditions(book: FieldBook, level: string): readonly string[] {
  return book.severity.levels.find(({ id }) => id === level)?.conditions ?? []
}
