/** A text as numbers: which features it has, and how much of each. */
export type Vector = { readonly ids: Int32Array; readonly values: Float32Array }

/** How much each text is like each other text: a square table, row by row. */
export type Gram = { readonly size: number; readonly table: Float32Array }

/** Compares all texts with each other, feature by feature, which is fast where most features are rare. */
export function compareAll(vectors: readonly Vector[], features: number): Gram {
  const size = vectors.length
  const table = new Float32Array(size * size)
  const lists = openLists(vectors, features)
  for (const [at, vector] of vectors.entries()) {
    const row = table.subarray(at * size, at * size + size)
    for (let place = 0; place < vector.ids.length; place += 1) {
      meet(lists, row, { at, id: vector.ids[place] ?? 0, value: vector.values[place] ?? 0 })
    }
    for (let other = 0; other < at; other += 1) table[other * size + at] = row[other] ?? 0
  }
  return { size, table }
}

type Lists = {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly texts: Int32Array
  readonly values: Float32Array
}

function openLists(vectors: readonly Vector[], features: number): Lists {
  const starts = new Int32Array(features + 1)
  for (const { ids } of vectors) {
    for (const id of ids) starts[id + 1] = (starts[id + 1] ?? 0) + 1
  }
  for (let id = 0; id < features; id += 1)
    starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0)
  const total = starts[features] ?? 0
  return {
    starts,
    ends: starts.slice(),
    texts: new Int32Array(total),
    values: new Float32Array(total),
  }
}

type Seen = { readonly at: number; readonly id: number; readonly value: number }

/** Enters one feature of a text, and adds what it has in common with the texts before it and itself. */
function meet({ starts, ends, texts, values }: Lists, row: Float32Array, { at, id, value }: Seen) {
  const end = ends[id] ?? 0
  texts[end] = at
  values[end] = value
  ends[id] = end + 1
  for (let place = starts[id] ?? 0; place <= end; place += 1) {
    const other = texts[place] ?? 0
    row[other] = (row[other] ?? 0) + value * (values[place] ?? 0)
  }
}
