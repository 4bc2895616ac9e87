import { cut } from './cut.ts'
import type { TicketDraft } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import { filesToCollect } from './how-to-get.ts'
import { codeBlock, inline } from './markdown/escape.ts'
import { filled, type Places, phrase } from './phrase.ts'
import { severityOf } from './severity.ts'
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
  if (value === undefined || value === '') return `${label} *${phrase(book, 'portal.unsaid')}*`
  if (!value.includes('\n')) return `${label} ${inline(value)}`
  const block = codeBlock(value.split('\n')).split('\n')
  return [label, '', ...block.map(line => `  ${line}`), ''].join('\n')
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

/** What fixed lines of the form are filled in with. */
function placesOf(book: FieldBook, draft: TicketDraft): Places {
  const level = severityOf(book, draft)
  const { meaning = '' } = book.severity.levels.find(({ id }) => id === level) ?? {}
  const files = filesToCollect(book, draft).map(({ what }) => what)
  const text = textLines(book, draft, ['consents', 'files']).join('\n')
  return {
    service: targetOf(book, draft)?.service ?? '',
    title: titleOf(book, draft),
    description: cut(book, text, book.targets.limits.description),
    severity: `${level} (${meaning})`,
    files:
      files.length > 0
        ? phrase(book, 'portal.files', { what: [...new Set(files)].join(', ') })
        : '',
  }
}
