import type { Text } from '../lessons.ts'

/** How much more often than usual each product is asked about each topic, as logarithms: a row for each product. */
export type Prior = Readonly<Record<string, readonly number[]>>

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

/** What the products a message may be about say of each topic; nothing where it may be any of them. */
export function weighPrior(prior: Prior, products: readonly string[], count: number): Float64Array {
  const rows = products.flatMap(product => (prior[product] ? [prior[product]] : []))
  if (rows.length === 0 || rows.length >= Object.keys(prior).length) return new Float64Array(count)
  return Float64Array.from({ length: count }, (_, at) => {
    const sum = rows.reduce((total, row) => total + (row[at] ?? 1), 0)
    return Math.log(sum / rows.length + 0.05)
  })
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
