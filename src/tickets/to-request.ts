import type { TicketDraft } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import { codeBlock } from './markdown/escape.ts'
import { toAzure } from './to-azure.ts'
import { toPortal } from './to-portal.ts'

/** The exact request that would file a draft, and the list to file it by hand, as Markdown. */
export function toRequest(
  book: FieldBook,
  draft: TicketDraft,
  { subscription, name }: { readonly subscription: string; readonly name: string },
): string {
  const path = `/subscriptions/${subscription}/providers/Microsoft.Support/supportTickets/${name}`
  const body = JSON.stringify(toAzure(book, draft), undefined, 2).split('\n')
  const request = [`PUT https://management.azure.com${path}?api-version=2024-04-01`, ...body]
  return `${codeBlock(request)}\n\n${toPortal(book, draft)}`
}
