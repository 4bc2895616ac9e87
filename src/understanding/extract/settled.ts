import type { FactValue } from '../../vocabulary/facts.ts'
import type { FactFound, Span } from '../../vocabulary/reading.ts'
import type { FactShape } from '../lexicon.ts'

/** A value that a rule read, with the rule's place in the order of the data. */
export type Valued = {
  readonly value: FactValue
  readonly rank: number
  readonly last: boolean
  /** How far from each other the words stand that tell a length of time; else none. */
  readonly apart: number
  readonly span: Span
}

/** How a fact takes several values. */
export type Manner = {
  /** Two values of a choice: nobody knows which is meant. */
  readonly clash?: true | undefined
  /** Of a choice whose list is open, all values said. */
  readonly several?: true | undefined
  /** Of a set only the first rule's value. */
  readonly first?: true | undefined
}

/**
 * What the values read for one fact come to: of a choice the first rule's, of two lengths of time the one told closer, of
 * a set all that were said, without what a special one makes needless. "None of it" beside something is a contradiction,
 * and nothing is read.
 */
export function settled(
  shape: FactShape,
  values: readonly Valued[],
  { clash, several, first }: Manner,
): FactFound | undefined {
  const firm = values.filter(({ last }) => !last)
  const ranked = (firm.length > 0 ? firm : values).toSorted(
    (a, b) => a.rank - b.rank || a.apart - b.apart,
  )
  const [best] = ranked
  if (!best) return undefined
  const found = { fact: shape.id, value: best.value, span: best.span }
  if (shape.type === 'set' || several) {
    const value = setOf(shape, first ? [best] : ranked)
    return value === undefined ? undefined : { ...found, value }
  }
  const clashes = clash && ranked.some(({ value }) => value !== best.value)
  return clashes ? undefined : found
}

function setOf({ values }: FactShape, said: readonly Valued[]): FactValue | undefined {
  const all = [...new Set(said.flatMap(({ value }) => value as string | number))]
  const shapes = values.filter(({ id }) => all.includes(id))
  const absent = shapes.find(one => one.absent)
  if (absent) return all.length === 1 ? absent.id : undefined
  const general = new Set(shapes.flatMap(({ kindOf }) => kindOf))
  const left = all.filter(value => !general.has(String(value)))
  const [only] = left
  return left.length === 1 && only !== undefined ? only : left
}
