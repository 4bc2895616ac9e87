import type { FactBook } from '../../policy/fact-book.ts'
import { groupBy, once, sum } from './counts.ts'
import { ratio, shareOf } from './figure.ts'
import type { Result } from './results.ts'
import { columns, type Section } from './section.ts'

type Compared = { readonly fact: string; readonly said: unknown; readonly read: unknown }

/** How often each fact that was read was said, with that value, and how often each that was said was read. */
export function factFigures(results: readonly Result[], book: FactBook): Section {
  const compared = results.flatMap(factsOf).map(one => ({ ...one, counts: countsOf(one, book) }))
  const groups = [...groupBy(compared, ({ fact }) => fact)]
  const each = groups
    .map(([fact, group]) => asFigures(fact, sum(group.map(({ counts }) => counts))))
    .toSorted((a, b) => b.errors - a.errors || (a.fact < b.fact ? -1 : 1))
  const data = [asFigures('all', sum(compared.map(({ counts }) => counts))), ...each]
  const rows = data.map(({ fact, precision, recall }) => [
    `  ${fact}`,
    ratio(precision),
    ratio(recall),
  ])
  return { name: 'facts', data, lines: columns([['Facts', 'precision', 'recall'], ...rows]) }
}

/** The product is measured on its own. */
function factsOf({ hand, line }: Result): readonly Compared[] {
  if (!hand || hand.topics.length === 0) return []
  const facts = new Set([...Object.keys(hand.facts), ...Object.keys(line.facts)])
  facts.delete('product')
  return [...facts].map(fact => ({ fact, said: hand.facts[fact], read: line.facts[fact] }))
}

function countsOf({ fact, said, read }: Compared, book: FactBook) {
  return {
    ...once('said', said !== undefined),
    ...once('read', read !== undefined),
    ...once('both', said !== undefined && read !== undefined && agree(fact, [said, read], book)),
  }
}

/** Two numbers agree where they may be the same number; words and sets where they are the same. */
function agree(fact: string, [a, b]: readonly [unknown, unknown], book: FactBook): boolean {
  if (book.get(fact)?.type === 'number') {
    const [low, high] = [a, b]
      .map(value => [value].flat().map(Number))
      .toSorted((one, other) => (one[0] ?? 0) - (other[0] ?? 0))
    return (low?.at(-1) ?? 0) >= (high?.[0] ?? 0)
  }
  const [one, other] = [a, b].map(value => [value].flat().map(String).toSorted().join('\n'))
  return one === other
}

function asFigures(fact: string, { said = 0, read = 0, both = 0 }: ReturnType<typeof sum>) {
  return {
    fact,
    errors: said + read - 2 * both,
    precision: shareOf(both, read),
    recall: shareOf(both, said),
  }
}
