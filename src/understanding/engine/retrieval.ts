import type { Counts } from './features.ts'
import type { Row } from './rows.ts'

/** What is said of one class, put together: how often each stem, and each pair of stems, occurs. */
export type Shelf = Map<string, number>

/** How soon a word that comes again counts less, and how far long shelves are held back. */
const settings = { again: 1.2, length: 0.5 }

/** Puts a text on a shelf, as a part of it if it belongs on several. */
export function shelve(shelf: Shelf, counts: Counts, part: number) {
  for (const [feature, count] of counts)
    shelf.set(feature, (shelf.get(feature) ?? 0) + count * part)
}

/** BM25: how strongly each single stem speaks for each class. */
export function rankRows(
  shelves: readonly Shelf[],
  ids: ReadonlyMap<string, number>,
): readonly Row[] {
  const single = shelves.map(shelf => [...shelf].filter(([feature]) => feature.startsWith('s')))
  const lengths = single.map(shelf => shelf.reduce((sum, [, count]) => sum + count, 0))
  const usual = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  const spread = new Map<string, number>()
  for (const [feature] of single.flat()) spread.set(feature, (spread.get(feature) ?? 0) + 1)
  const rows: [number, number][][] = Array.from({ length: ids.size }, () => [])
  for (const [category, shelf] of single.entries()) {
    const held = 1 - settings.length + (settings.length * (lengths[category] ?? 0)) / usual
    for (const [feature, count] of shelf) {
      const shared = spread.get(feature) ?? 0
      const rarity = Math.log(1 + (shelves.length - shared + 0.5) / (shared + 0.5))
      const weight = (rarity * count * (settings.again + 1)) / (count + settings.again * held)
      rows[ids.get(feature) ?? -1]?.push([category, weight])
    }
  }
  return rows
}
