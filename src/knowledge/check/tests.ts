import type { Condition, Leaf } from '../../policy/schema.ts'

/** One test of a fact within a condition. */
export type Placing = {
  readonly test: Leaf
  readonly path: readonly (string | number)[]
  /** Whether the whole condition fails where this test does. */
  readonly needed: boolean
}

/** Every test in a condition with its place; `path` is where the condition itself stands. */
export function testsIn(
  condition: Condition | undefined,
  path: Placing['path'],
  needed = true,
): readonly Placing[] {
  if (!condition) return []
  if ('fact' in condition) return [{ test: condition, path, needed }]
  if ('not' in condition) return testsIn(condition.not, [...path, 'not'], false)
  const [key, parts] = 'all' in condition ? ['all', condition.all] : ['any', condition.any]
  return parts.flatMap((part, at) => testsIn(part, [...path, key, at], needed && key === 'all'))
}
