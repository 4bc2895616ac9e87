import semver from 'semver'
import { type Facts, mergeFacts, noFacts } from '../vocabulary/facts.ts'
import type { Book } from './book.ts'
import type { LifecycleData } from './schema.ts'

/** How many days a table may be relied on after the day it was true. */
const freshDays = 90
const dayMs = 86_400_000
const monthDays = 30.4375

type Release = LifecycleData['releases'][number]

/** Whether a product's table of versions is recent enough on a day to settle anything. */
export function isFresh(table: LifecycleData | undefined, today: string): boolean {
  return table !== undefined && daysBetween(table.asOf, today) <= freshDays
}

/**
 * Adds what the version said settles about a product: whether it is supported, and how many months ago it came out.
 * Only a fresh table settles it; said facts are never overruled.
 */
export function withDerived(
  book: Book,
  product: string,
  { facts, today }: { facts: Facts; today: string },
): Facts {
  const table = book.lifecycle.get(product)
  const release = releaseOf(table, facts['kubernetesVersion'])
  if (!release || !isFresh(table, today)) return facts
  return mergeFacts(derived(release, today), facts)
}

/** The entry of a table for a version; `1.27`, `v1.27.3` and `1.27.x` are the same minor. */
export function releaseOf(table: LifecycleData | undefined, version: unknown): Release | undefined {
  const found = semver.coerce(String(version ?? ''))
  if (!table || !found) return undefined
  return table.releases.find(({ minor }) => minor === `${found.major}.${found.minor}`)
}

/** Whole days from one `YYYY-MM-DD` to another. */
export function daysBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / dayMs)
}

function derived(release: Release, today: string): Facts {
  const facts = noFacts()
  const supported = release.supported ?? (release.endOfSupport && release.endOfSupport >= today)
  if (supported !== undefined) facts['versionSupported'] = Boolean(supported)
  const released = release.released ? daysBetween(release.released, today) : undefined
  if (released !== undefined && released >= 0)
    facts['versionAgeMonths'] = Math.floor(released / monthDays)
  return facts
}
