import type { FactValue } from '../../vocabulary/facts.ts'
import type { FactFound, Span } from '../../vocabulary/reading.ts'
import type { FactShape } from '../lexicon.ts'

/** A value that a rule read, with the rule's place in the order of the data. */
export type Valued = {
  readonly value: FactValue
  readonly rank: number
  readonly last: boolean
  readonly span: Span
}

/**
 * What the values read for one fact come to: of a choice the first rule's, of a set all that were said, without what a
 * special one makes needless and with nothing beside "none of it".
 */
export function settled(
  shape: FactShape,
  values: readonly Valued[],
  clash: boolean,
): FactFound | undefined {
  const firm = values.filter(({ last }) => !last)
  const ranked = (firm.length > 0 ? firm : values).toSorted((a, b) => a.rank - b.rank)
  const [best] = ranked
  if (!best) return undefined
  const found = { fact: shape.id, value: best.value, span: best.span }
  if (shape.type === 'set') return { ...found, value: setOf(shape, ranked) }
  const clashes = clash && ranked.some(({ value }) => value !== best.value)
  return clashes ? undefined : found
}

function setOf({ values }: FactShape, said: readonly Valued[]): FactValue {
  const all = [...new Set(said.flatMap(({ value }) => value as string | number))]
  const shapes = values.filter(({ id }) => all.includes(id))
  const absent = shapes.find(one => one.absent)
  if (absent) return absent.id
  const general = new Set(shapes.flatMap(({ kindOf }) => kindOf))
  const left = all.filter(value => !general.has(String(value)))
  const [only] = left
  return left.length === 1 && only !== undefined ? only : left
}
