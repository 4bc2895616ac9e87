import { cutMarkdown } from './cut.ts'
import { type TicketDraft, valueIn } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import { inline } from './markdown/escape.ts'
import { maskedDraft } from './masked.ts'
import { phrase } from './phrase.ts'
import { targetOf } from './target.ts'
import { titleOf } from './title.ts'
import { markdownParts } from './to-markdown.ts'

/** A draft as an issue for the public repository of its product, with nothing private in it. */
export function toIssue(book: FieldBook, draft: TicketDraft): string {
  const shown = maskedDraft(book, draft)
  const { repository = '' } = targetOf(book, draft) ?? {}
  const parts = markdownParts(book, shown, {
    without: ['severity', 'files', 'consents', 'gaps', 'request'],
    lacking: false,
  })
  const steps =
    valueIn(shown, 'reproduction') === undefined
      ? [`## ${phrase(book, 'issue.reproduce')}`, `*${phrase(book, 'issue.reproduce-how')}*`]
      : []
  const text = [
    `# ${inline(titleOf(book, shown))}`,
    inline(phrase(book, 'issue.intro', { repository })),
    ...parts,
    ...steps,
    inline(phrase(book, 'issue.note')),
  ]
  return cutMarkdown(book, `${text.join('\n\n')}\n`, book.targets.limits.issue)
}
