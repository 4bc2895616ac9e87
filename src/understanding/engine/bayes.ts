import type { Shelf } from './retrieval.ts'
import type { Row } from './rows.ts'

/** How many features a class is taken to have seen before the first text. */
const belief = 30

/** How each feature moves the belief in a class, and what every feature does that the class has not seen. */
export type Bayes = { readonly rows: readonly Row[]; readonly unseen: readonly number[] }

/** Naive Bayes with every class smoothed by what all classes say together. */
export function believe(shelves: readonly Shelf[], ids: ReadonlyMap<string, number>): Bayes {
  const all = new Map<string, number>()
  for (const shelf of shelves) {
    for (const [feature, count] of shelf) all.set(feature, (all.get(feature) ?? 0) + count)
  }
  const total = sum(all.values())
  const rows: [number, number][][] = Array.from({ length: ids.size }, () => [])
  for (const [category, shelf] of shelves.entries()) {
    for (const [feature, count] of shelf) {
      const usual = (belief * (all.get(feature) ?? 1)) / total
      rows[ids.get(feature) ?? -1]?.push([category, Math.log((count + usual) / usual)])
    }
  }
  const unseen = shelves.map(shelf => Math.log(belief / (sum(shelf.values()) + belief)))
  return { rows, unseen }
}

function sum(counts: Iterable<number>): number {
  let total = 0
  for (const count of counts) total += count
  return total
}
