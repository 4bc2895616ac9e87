import { consentLines } from './consents.ts'
import { cut } from './cut.ts'
import { type TicketDraft, valueIn } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import { filesToCollect } from './how-to-get.ts'
import { codeBlock, codeSpan, inline } from './markdown/escape.ts'
import { filled, type Places, phrase } from './phrase.ts'
import { applies } from './required.ts'
import { isRoundTheClock, severityOf } from './severity.ts'
import { shownValue } from './shown-value.ts'
import { targetOf } from './target.ts'
import { titleOf } from './title.ts'
import { textLines } from './to-text.ts'

type Step = FieldBook['targets']['portal']['pages'][number]['steps'][number]

/** A draft as a list of the portal's own fields, page by page in its order, each with what to copy into it. */
export function toPortal(book: FieldBook, draft: TicketDraft): string {
  const { portal } = book.targets
  const places = placesOf(book, draft)
  const pages = portal.pages.flatMap(({ heading, steps }) => [
    `## ${inline(heading)}`,
    steps.map(step => entry(book, draft, { step, places })).join('\n'),
  ])
  const intro = inline(phrase(book, 'portal.intro', { address: portal.address }))
  return `${[`# ${inline(titleOf(book, draft))}`, intro, ...pages].join('\n\n')}\n`
}

function entry(
  book: FieldBook,
  draft: TicketDraft,
  { step, places }: { readonly step: Step; readonly places: Places },
): string {
  const label = `- [ ] **${inline(step.label)}:**`
  const value = filledIn(book, draft, { step, places })
  if (value === undefined || value === '')
    return `${label} *${phrase(book, isEmpty(book, draft, step) ? 'portal.empty' : 'portal.unsaid')}*`
  if (!value.includes('\n'))
    return `${label} ${isTyped(book, step) ? codeSpan(value) : inline(value)}`
  const block = codeBlock(value.split('\n')).split('\n')
  return [label, '', ...block.map(line => ' '.repeat(indent) + line), ''].join('\n')
}

function filledIn(
  book: FieldBook,
  draft: TicketDraft,
  { step, places }: { readonly step: Step; readonly places: Places },
): string | undefined {
  if (step.says !== undefined) return filled(step.says, places)
  const field = book.field(step.field ?? '')
  return field && shownValue(book, draft, field)
}

/** What is copied into a field, and not picked from a list. */
function isTyped(book: FieldBook, { field: id = '', typed }: Step): boolean {
  const kind = book.field(id)?.kind
  return typed === true || (kind !== undefined && kind !== 'choice')
}

/** What this product has not, or nobody needs. */
function isEmpty(book: FieldBook, draft: TicketDraft, { field: id, optional }: Step): boolean {
  const field = book.field(id ?? '')
  return optional === true || (field !== undefined && !applies(field, draft))
}

/** Of a block in a list, in characters. */
const indent = 2

/** What fixed lines of the form are filled in with. */
function placesOf(book: FieldBook, draft: TicketDraft): Places {
  const level = severityOf(book, draft)
  const { meaning = '' } = book.severity.levels.find(({ id }) => id === level) ?? {}
  const files = filesToCollect(book, draft).map(({ what }) => what)
  const text = textLines(book, draft, ['consents', 'files']).join('\n')
  return {
    service: targetOf(book, draft)?.service ?? '',
    title: titleOf(book, draft),
    description: cut(
      book,
      text,
      book.targets.limits.description - indent * text.split('\n').length,
    ),
    consents: consentLines(book, draft)
      .map(({ label, words }) => `${label}: ${words}`)
      .join('; '),
    severity: `${level} (${meaning})`,
    clock: clockOf(book, draft, level),
    files:
      files.length > 0
        ? phrase(book, 'portal.files', { what: [...new Set(files)].join(', ') })
        : '',
  }
}

/** Whether support works around the clock, in the words of the field; only severity A has to say. */
function clockOf(book: FieldBook, draft: TicketDraft, level: string): string {
  const field = book.field('aroundTheClock')
  const isSaid = valueIn(draft, 'aroundTheClock') !== undefined
  if (level === 'A' && !isSaid) return ''
  const id = isRoundTheClock(book, draft) ? 'yes' : 'no'
  return field?.choices?.find(choice => choice.id === id)?.label ?? ''
}
