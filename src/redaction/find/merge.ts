import { type Find, kinds } from './kinds.ts'

/** Finds in the order of the text, those that overlap made one; it takes the more telling kind. */
export function merge(finds: readonly Find[]): readonly Find[] {
  const merged: Find[] = []
  for (const find of finds.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && find.from < last.to) merged[merged.length - 1] = union(last, find)
    else merged.push(find)
  }
  return merged
}

function union(one: Find, other: Find): Find {
  const kind = kinds.indexOf(one.kind) <= kinds.indexOf(other.kind) ? one.kind : other.kind
  return { from: one.from, to: Math.max(one.to, other.to), kind }
}
