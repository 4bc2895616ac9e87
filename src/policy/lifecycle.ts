import semver from 'semver'
import { type Facts, type FactValue, mergeFacts, noFacts } from '../vocabulary/facts.ts'
import type { TableWord } from '../vocabulary/finding.ts'
import type { Book } from './book.ts'
import type { Fact } from './fact-book.ts'
import type { LifecycleData } from './schema.ts'

/** How many days a table may be relied on after the day it was true. */
const freshDays = 90
const dayMs = 86_400_000
const monthDays = 30.4375

type Release = LifecycleData['releases'][number]
type Derivation = NonNullable<Fact['derive']>
type Dated = { readonly facts: Facts; readonly today: string }

/** Whether a product's table of versions is recent enough on a day to settle anything. */
export function isFresh(table: LifecycleData | undefined, today: string): boolean {
  return table !== undefined && daysBetween(table.asOf, today) <= freshDays
}

/**
 * Adds what the version said settles about a product: whether it is supported, and how many months ago it came out.
 * Only a fresh table settles it; said facts are never overruled.
 */
export function withDerived(book: Book, product: string, { facts, today }: Dated): Facts {
  const table = book.lifecycle.get(product)
  if (!table || !isFresh(table, today)) return facts
  const derived = noFacts()
  for (const { id, derive, from = [] } of book.facts.values()) {
    const release = releaseOf(table, from.map(source => facts[source])[0])
    const value = derive && release ? derivations[derive](release, today) : undefined
    if (value !== undefined) derived[id] = value
  }
  return mergeFacts(derived, facts)
}

/** What the table of a product said about the version known, on its day; nothing where it can be relied on. */
export function tableWord(
  book: Book,
  product: string,
  { facts, today }: Dated,
): TableWord | undefined {
  const table = book.lifecycle.get(product)
  const version = [...book.facts.values()].flatMap(({ derive, from = [] }) => (derive ? from : []))
  const known = version.map(fact => facts[fact]).find(value => value !== undefined)
  if (!table || known === undefined) return undefined
  const release = releaseOf(table, known)
  if (release && isFresh(table, today)) return undefined
  return {
    asOf: table.asOf,
    version: String(known),
    status: release?.status ?? (release ? endOf(release) : 'not in the table'),
    ...(table.rules.ownList ? { ownList: table.rules.ownList } : {}),
  }
}

function endOf({ endOfSupport }: Release): string {
  return endOfSupport ? `supported until ${endOfSupport}` : 'listed'
}

/** The entry of a table for a version; `1.27`, `v1.27.3` and `1.27.x` are the same minor. */
function releaseOf(
  table: LifecycleData | undefined,
  version: FactValue | undefined,
): Release | undefined {
  const found = typeof version === 'string' ? semver.coerce(version) : undefined
  if (!table || !found) return undefined
  return table.releases.find(({ minor }) => minor === `${found.major}.${found.minor}`)
}

/** Whole days from one `YYYY-MM-DD` to another. */
export function daysBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / dayMs)
}

const derivations: Record<Derivation, (release: Release, today: string) => FactValue | undefined> =
  {
    supported: ({ supported, endOfSupport }, today) =>
      supported ?? (endOfSupport && endOfSupport >= today),
    'age-in-months': ({ released }, today) => monthsSince(released, today),
  }

function monthsSince(day: string | undefined, today: string): number | undefined {
  const days = day ? daysBetween(day, today) : -1
  return days >= 0 ? Math.floor(days / monthDays) : undefined
}
