import type { ClauseData } from '../../policy/schema.ts'
import type { Problem } from '../../vocabulary/fault.ts'
import { type LedgerEntry, ledgerEntries } from '../ledger.ts'
import { didYouMean } from '../nearest.ts'
import { type Catalog, type Placed, placeOf, problem, type Rule, type Volume } from './catalog.ts'

type Ledger = NonNullable<Volume['ledger']>

/** Ledger and clauses name each other: every clause its lines, every line its clauses. */
export const ledgersAgree: Rule = catalog =>
  catalog.volumes.flatMap(({ ledger, clauses }) => {
    if (!ledger) return []
    const entries = ledgerEntries(ledger.value)
    const byId = new Map(entries.map(entry => [entry.id, entry]))
    return [
      ...clauses.flatMap(at => unfounded(at, byId, ledger)),
      ...entries.flatMap(entry => unnamed(entry, clauses, ledger)),
      ...entries.flatMap(entry => misnamed(entry, ledger, catalog)),
    ]
  })

/** A clause that rests on a line the ledger does not have. */
function unfounded(
  at: Placed<ClauseData>,
  entries: ReadonlyMap<string, LedgerEntry>,
  ledger: Ledger,
): readonly Problem[] {
  if (!ledger.whole) return []
  return at.value.ledger.flatMap((line, index) =>
    entries.has(line)
      ? []
      : [
          problem(at, ['ledger', index], {
            message: `"${at.value.id}" rests on a line that the ledger does not have, ${line}`,
            hint:
              didYouMean(line, [...entries.keys()].filter(isAlike(line))) ??
              `Put the line back into ${ledger.file}, or take it out here`,
          }),
        ],
  )
}

/** Another number of a line is no slip of the pen; another section may be. */
function isAlike(line: string): (other: string) => boolean {
  const number = line.slice(line.lastIndexOf('/'))
  return other => other.endsWith(number)
}

/** A line that does not name a clause resting on it. */
function unnamed(
  entry: LedgerEntry,
  clauses: Volume['clauses'],
  ledger: Ledger,
): readonly Problem[] {
  return clauses
    .filter(({ value }) => value.ledger.includes(entry.id) && !entry.clauses.includes(value.id))
    .map(at =>
      problem(ledger, entry.path, {
        message: `line ${entry.id} does not name "${at.value.id}", which rests on it (${placeOf(at)})`,
        hint: 'Run: npm run remit -- check --write',
      }),
    )
}

/** A line that names a clause that is not there, or that does not rest on it. */
function misnamed(
  entry: LedgerEntry,
  ledger: Ledger,
  { clauses, lacks }: Catalog,
): readonly Problem[] {
  return entry.clauses.flatMap((id, index) => {
    const at = clauses.get(id)
    const path = [...entry.path, 'clauses', index]
    if (!at) return lacks('clause', id) ? [absent(entry, { id, ledger, path, clauses })] : []
    if (at.value.ledger.includes(entry.id)) return []
    return [
      problem(ledger, path, {
        message: `line ${entry.id} names "${id}", which does not rest on it (${placeOf(at)})`,
        hint: `Add ${entry.id} to the clause's ledger, or run: npm run remit -- check --write`,
      }),
    ]
  })
}

function absent(
  entry: LedgerEntry,
  {
    id,
    ledger,
    path,
    clauses,
  }: {
    readonly id: string
    readonly ledger: Ledger
    readonly path: LedgerEntry['path']
    readonly clauses: Catalog['clauses']
  },
): Problem {
  return problem(ledger, path, {
    message: `line ${entry.id} names no clause: "${id}"`,
    hint: didYouMean(id, [...clauses.keys()]) ?? 'Add the clause, or give the line a reason',
  })
}
