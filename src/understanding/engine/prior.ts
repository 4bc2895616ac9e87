import type { Text } from '../lessons.ts'

/** How much more often than usual each product is asked about each topic, as logarithms: a row for each product. */
export type Prior = Readonly<Record<string, readonly number[]>>

/** The same, ready to be asked; `log` holds what one product says where no other is possible. */
export type OpenPrior = ReadonlyMap<
  string,
  { readonly ratios: Float64Array; readonly log: Float64Array }
>

/** As how many messages the usual share counts. */
const belief = 10

/** Counts which topics messages about each product have. */
export function countPrior(texts: readonly Text[], labels: readonly string[]): Prior {
  const said = texts.filter(({ voice, topics }) => voice !== undefined && topics.length > 0)
  const products = [...new Set(said.flatMap(text => text.products))].toSorted()
  const usual = share(said, labels)
  return Object.fromEntries(
    products.map(product => {
      const about = said.filter(text => text.products.includes(product))
      const counts = countTopics(about, labels, ({ products: all }) => 1 / all.length)
      const total = counts.reduce((sum, count) => sum + count, 0)
      return [
        product,
        labels.map((_, at) => {
          const expected = usual[at] ?? 0
          return round(((counts[at] ?? 0) + belief * expected) / (total + belief) / expected)
        }),
      ]
    }),
  )
}

/** Opens what was counted. */
export function openPrior(prior: Prior): OpenPrior {
  return new Map(
    Object.entries(prior).map(([product, row]) => {
      const ratios = Float64Array.from(row)
      return [product, { ratios, log: logOf(ratios) }]
    }),
  )
}

/** What the products a message may be about say of each topic; nothing where it may be any of them. */
export function weighPrior(
  prior: OpenPrior,
  products: readonly string[],
  count: number,
): Float64Array {
  const rows = products.flatMap(product => prior.get(product) ?? [])
  const [only, ...others] = rows
  if (!only || rows.length >= prior.size) return new Float64Array(count)
  if (others.length === 0) return only.log
  return logOf(
    only.ratios.map(
      (_, at) => rows.reduce((sum, row) => sum + (row.ratios[at] ?? 1), 0) / rows.length,
    ),
  )
}

/** Never so unlikely that nothing else could speak for it. */
function logOf(ratios: Float64Array): Float64Array {
  return ratios.map(ratio => Math.log(ratio + 0.05))
}

function share(texts: readonly Text[], labels: readonly string[]): readonly number[] {
  const counts = countTopics(texts, labels, () => 1)
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map(count => (count + 1) / (total + labels.length))
}

function countTopics(
  texts: readonly Text[],
  labels: readonly string[],
  worth: (text: Text) => number,
): readonly number[] {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const topic of text.topics) counts.set(topic, (counts.get(topic) ?? 0) + worth(text))
  }
  return labels.map(label => counts.get(label) ?? 0)
}

function round(ratio: number): number {
  return Math.round(ratio * 1000) / 1000
}
