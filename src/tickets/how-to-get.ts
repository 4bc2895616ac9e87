import { coerce, gte, lt } from 'semver'
import { type TicketDraft, valueIn } from './draft.ts'
import type { FieldBook } from './field-book.ts'
import type { CommandsData } from './reference.ts'

type FileCommand = CommandsData['files'][number]
type Scoped = Pick<FileCommand, 'for' | 'versions'>

/** The command that gives the value of a field, for this product and version. */
export function howToGet(book: FieldBook, draft: TicketDraft, field: string): string | undefined {
  return book.commands.fields.find(one => one.field === field && fits(draft, one))?.run
}

/** What to collect and upload in the portal, for this product and version. */
export function filesToCollect(book: FieldBook, draft: TicketDraft): readonly FileCommand[] {
  return book.commands.files.filter(one => fits(draft, one))
}

function fits(draft: TicketDraft, { for: products, versions }: Scoped): boolean {
  const product = valueIn(draft, 'product')
  const isOurs = !products || (product !== undefined && products.includes(product))
  return isOurs && (!versions || isWithin(draft, versions))
}

/** A version nobody told is within every range: both commands are shown, each with its versions. */
function isWithin(draft: TicketDraft, range: NonNullable<Scoped['versions']>): boolean {
  const version = coerce(valueIn(draft, range.field) ?? '')
  if (!version) return true
  const [from, below] = [coerce(range.from ?? ''), coerce(range.below ?? '')]
  return (!from || gte(version, from)) && (!below || lt(version, below))
}
