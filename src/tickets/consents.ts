import { redact } from '../redaction/redact.ts'
import { answeredChoice } from './choice.ts'
import type { Consent, TicketDraft } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import { phrase } from './phrase.ts'

/** A consent that is asked for, and what for. */
export type AskedConsent = { readonly type: string; readonly text: string }

/** The draft with the consents that its kind of problem asks for; what was answered stays. */
export function withConsents(draft: TicketDraft, asked: readonly AskedConsent[]): TicketDraft {
  const { consents: before = [], ...rest } = draft
  if (asked.length === 0) return rest
  const consents = asked.map(({ type, text }): Consent => {
    const { answer } = before.find(one => one.type === type) ?? {}
    return { type: redact(type).text, text: redact(text).text, ...(answer ? { answer } : {}) }
  })
  return { ...rest, consents }
}

/** The draft with a consent given or refused. */
export function answerConsent(
  draft: TicketDraft,
  { type, answer }: { readonly type: string; readonly answer: NonNullable<Consent['answer']> },
): TicketDraft {
  const { consents = [] } = draft
  return {
    ...draft,
    consents: consents.map(one => (one.type === type ? { ...one, answer } : one)),
  }
}

/** Yes or no as a person says it, to a consent. */
export function readConsent(book: FieldBook, text: string): 'yes' | 'no' | undefined {
  const said: string | undefined = answeredChoice(choicesOf(book), text)
  return said === 'yes' || said === 'no' ? said : undefined
}

/** The two answers, as people read them. */
export function choicesOf(book: FieldBook) {
  return book.field('diagnosticsConsent')?.choices ?? []
}

/** The first consent that nobody has answered. */
export function openConsent({ consents = [] }: TicketDraft): Consent | undefined {
  return consents.find(({ answer }) => answer === undefined)
}

/** Each consent as a line: what it is for, and the answer. */
export function consentLines(
  book: FieldBook,
  { consents = [] }: TicketDraft,
): readonly { readonly label: string; readonly words: string }[] {
  return consents.map(({ type, text, answer }) => {
    const said = choicesOf(book).find(({ id }) => id === answer)?.label
    return {
      label: phrase(book, 'consent.label', { type }),
      words: phrase(book, 'consent.answer', { said: said ?? phrase(book, 'not-said'), text }),
    }
  })
}

/** The consents as the request has them. */
export function consentsAsked({ consents = [] }: TicketDraft) {
  const answers = { yes: 'Yes', no: 'No' } as const
  const given = consents.flatMap(({ type, answer }) =>
    answer ? [{ type, userConsent: answers[answer] }] : [],
  )
  return given.length > 0 ? given : undefined
}

/** The id under which a form asks for a consent. */
export function consentField(type: string): string {
  return `consent.${type}`
}
