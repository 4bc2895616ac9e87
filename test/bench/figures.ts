/** One line of the table: what was measured, what came out, and what is wanted. */
export type Row = {
  readonly what: string
  readonly measured: string
  readonly wanted: string
  readonly over: string
}

/** The value below which a share of the samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** A row that tells the middle and the worst of some samples in milliseconds. */
export function spread(
  what: string,
  samples: readonly number[],
  more: { readonly wanted: string; readonly of: string },
): Row {
  const [middle, worst] = [quantile(samples, 0.5), quantile(samples, 0.99)]
  return {
    what,
    measured: `p50 ${middle.toFixed(2)} ms, p99 ${worst.toFixed(2)} ms`,
    wanted: more.wanted,
    over: `${samples.length} ${more.of}`,
  }
}

/** How long each call takes at its quickest: what it costs where nothing else runs on the machine. */
export async function undisturbed<Item>(
  items: readonly Item[],
  rounds: number,
  act: (item: Item) => unknown,
): Promise<readonly number[]> {
  const samples = await timed(items, rounds, act)
  return items.map((_, at) =>
    Math.min(
      ...Array.from({ length: rounds }, (__, round) => samples[round * items.length + at] ?? 0),
    ),
  )
}

/** How long each call takes in milliseconds, after a round that only warms up. */
export async function timed<Item>(
  items: readonly Item[],
  rounds: number,
  act: (item: Item) => unknown,
): Promise<readonly number[]> {
  for (const item of items) await act(item)
  const samples: number[] = []
  for (let round = 0; round < rounds; round++) {
    for (const item of items) {
      const from = performance.now()
      await act(item)
      samples.push(performance.now() - from)
    }
  }
  return samples
}

/** Rows as a table in columns. */
export function table(rows: readonly Row[]): string {
  const head: Row = { what: 'what', measured: 'measured', wanted: 'wanted', over: 'over' }
  const keys = ['what', 'measured', 'wanted', 'over'] as const
  const widths = keys.map(key => Math.max(...[head, ...rows].map(row => row[key].length)))
  return [head, ...rows]
    .map(row =>
      keys
        .map((key, at) => row[key].padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
