/** How often each thing was seen, by name; what is not named was never seen. */
export type Counts = Readonly<Record<string, number>>

/** One of a thing, where something is so; else none of it. */
export function once(name: string, isSo: boolean): Counts {
  return { [name]: isSo ? 1 : 0 }
}

/** All counts added up. */
export function sum(all: readonly Counts[]): Counts {
  const total: Record<string, number> = {}
  for (const counts of all) {
    for (const [name, count] of Object.entries(counts)) total[name] = (total[name] ?? 0) + count
  }
  return total
}

/** How often each value occurs, the most frequent first; equals in the order of their first occurrence. */
export function frequencies(values: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])
}

/** Things by the name each goes under, in the order of first occurrence. */
export function groupBy<Thing>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
): ReadonlyMap<string, readonly Thing[]> {
  const groups = new Map<string, Thing[]>()
  for (const thing of things) {
    const group = groups.get(nameOf(thing)) ?? []
    group.push(thing)
    groups.set(nameOf(thing), group)
  }
  return groups
}
