import type { Problem } from '../../vocabulary/fault.ts'
import { type LedgerEntry, ledgerEntries } from '../ledger.ts'
import type { Account, SourceDocument } from '../source-document.ts'
import { placeOf, problem, type Volume } from './catalog.ts'

/** What came of walking down a document beside its ledger. */
export type Walk = { readonly account: Account; readonly problems: readonly Problem[] }

type Line = SourceDocument['lines'][number]
/** A line of a document, the entry it is, if any, and the last section whose heading was met before it. */
type Step = {
  readonly line: Line
  readonly entry: LedgerEntry | undefined
  readonly section: string | undefined
}

/**
 * Walks down a document beside its edition's ledger. A line is first looked for among what is left of the section it
 * stands in; only a line that is not there may be the heading of a later section.
 */
export function walk(volume: Volume, document: SourceDocument): Walk {
  const entries = volume.ledger ? ledgerEntries(volume.ledger.value) : []
  const steps = follow(entries, document.lines)
  const met = new Set(steps.flatMap(({ entry }) => entry ?? []))
  const strangers = steps.filter(({ entry }) => !entry)
  return {
    account: {
      edition: volume.folder,
      file: document.file,
      lines: document.lines.length,
      accounted: met.size,
      byClause: [...met].filter(({ clauses }) => clauses.length > 0).length,
    },
    problems: [
      ...strangers.map(step => unknownLine(step, volume, document)),
      ...entries.filter(entry => !met.has(entry)).map(entry => goneLine(entry, volume, document)),
    ],
  }
}

function follow(entries: readonly LedgerEntry[], lines: readonly Line[]): readonly Step[] {
  const left = new Set(entries)
  let section = entries[0] && !isHeading(entries[0]) ? sectionOf(entries[0]) : undefined
  return lines.map(line => {
    const entry = nextEntry(left, line, section)
    if (entry && isHeading(entry)) {
      section = sectionOf(entry)
      leaveBehind(left, entry)
    }
    if (entry) left.delete(entry)
    return { line, entry, section }
  })
}

/** `left` keeps the order of the document, and nothing of the sections that were passed. */
function nextEntry(
  left: ReadonlySet<LedgerEntry>,
  { sha256 }: Line,
  section: string | undefined,
): LedgerEntry | undefined {
  const alike = [...left].filter(entry => entry.sha256 === sha256)
  return (
    alike.find(entry => !isHeading(entry) && sectionOf(entry) === section) ?? alike.find(isHeading)
  )
}

/** Once a heading is met, what stands before it can come no more. */
function leaveBehind(left: Set<LedgerEntry>, heading: LedgerEntry): void {
  for (const entry of left) {
    if (entry === heading) return
    left.delete(entry)
  }
}

function isHeading({ id }: LedgerEntry): boolean {
  return id.endsWith('/heading')
}

function sectionOf({ id }: LedgerEntry): string {
  return id.slice(0, id.lastIndexOf('/'))
}

function unknownLine(
  { line, section }: Step,
  { folder, ledger }: Volume,
  { file }: SourceDocument,
): Problem {
  const place = section === undefined ? 'before the first section' : `in the section "${section}"`
  return {
    file,
    line: line.number,
    message: `the ledger of ${folder} has no such line ${place}`,
    hint: `Add it to ${ledger?.file} with its clauses, or with the reason for having none`,
  }
}

function goneLine(
  entry: LedgerEntry,
  { ledger, clauses }: Volume,
  { file }: SourceDocument,
): Problem {
  const resting = clauses
    .filter(({ value }) => value.ledger.includes(entry.id))
    .map(at => `"${at.value.id}" (${placeOf(at)})`)
  const rests = resting.length > 0 ? `, and ${resting.join(', ')} rests on it` : ''
  return problem(ledger ?? { file, line: () => 1 }, entry.path, {
    message: `line ${entry.id} is not in ${file}${rests}`,
    hint: 'Read the document again: what is no longer there can carry no clause',
  })
}
