import type { z } from 'zod'
import type { Path } from './document.ts'

type Inner = z.core.$ZodType
/** The few fields of a zod definition that lead further inside. */
type Definition = {
  readonly type: string
  readonly shape?: Readonly<Record<string, Inner>>
  readonly element?: Inner
  readonly valueType?: Inner
  readonly innerType?: Inner
  readonly options?: readonly Inner[]
  readonly getter?: () => Inner
}

/** Every key that a schema allows at a path, over all its alternatives. */
export function keysAt(schema: Inner, path: Path): readonly string[] {
  const ends = path.reduce<readonly Inner[]>(
    (schemas, step) => schemas.flatMap(inner => into(inner, step)),
    plain(schema),
  )
  return [...new Set(ends.flatMap(end => Object.keys(definition(end).shape ?? {})))]
}

function into(schema: Inner, step: string | number): readonly Inner[] {
  const { shape, element, valueType } = definition(schema)
  const inner = shape ? shape[step] : (element ?? valueType)
  return inner ? plain(inner) : []
}

/** A schema without what is wrapped around it: optional, lazy, a choice of several. */
function plain(schema: Inner): readonly Inner[] {
  const { innerType, options, getter } = definition(schema)
  if (innerType) return plain(innerType)
  if (getter) return plain(getter())
  return options ? options.flatMap(plain) : [schema]
}

function definition(schema: Inner): Definition {
  return schema._zod.def as unknown as Definition
}
