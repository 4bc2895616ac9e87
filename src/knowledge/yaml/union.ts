import type { z } from 'zod'

type Issue = z.core.$ZodIssue
type Branch = readonly Issue[]

/** The alternative a value was most likely meant to be: the one whose outer form fits best. None where several do. */
export function likeliest(branches: readonly Branch[], value: unknown): Branch | undefined {
  const ranked = branches
    .flatMap(flat)
    .map(branch => ({ branch, misfit: misfit(branch, value) }))
    .toSorted((a, b) => a.misfit - b.misfit)
  const [best, second] = ranked
  return best && best.misfit !== second?.misfit ? best.branch : undefined
}

/** What the alternatives would take: types in zod's words, and values as they are. */
export function expected(branches: readonly Branch[]): readonly string[] {
  const outer = branches.flatMap(flat).flatMap(branch => branch.filter(isOuter))
  return [...new Set(outer.flatMap(taken))]
}

function taken(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_type') return [issue.expected]
  return issue.code === 'invalid_value' ? issue.values.map(String) : []
}

/** A choice within a choice is one choice. */
function flat(branch: Branch): readonly Branch[] {
  const [only] = branch
  return branch.length === 1 && only?.code === 'invalid_union' && isOuter(only)
    ? only.errors.flatMap(flat)
    : [branch]
}

/** How far a value is from the outer form of an alternative: keys too many and too few, or another type altogether. */
function misfit(branch: Branch, value: unknown): number {
  const has = (key: PropertyKey | undefined) =>
    key !== undefined && Object.hasOwn(Object(value), key)
  return branch.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + issue.keys.length
    if (isOuter(issue)) return sum + 100
    return issue.path.length === 1 && !has(issue.path[0]) ? sum + 1 : sum
  }, 0)
}

function isOuter(issue: Issue): boolean {
  return issue.path.length === 0 && issue.code !== 'unrecognized_keys'
}
