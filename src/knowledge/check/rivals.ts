import type { Clause, Edition } from '../../policy/book.ts'
import { problem, type Rule } from './catalog.ts'
import { canHoldTogether } from './together.ts'

/**
 * Two clauses of one topic and one kind that can hold together with different effects contradict each other, unless
 * one is an exception to the other or a conflict record names both.
 */
export const rivalsSettled: Rule = ({ book, clauses }) =>
  book.editions.flatMap(edition =>
    pairs(edition)
      .filter(([a, b]) => !isSettled(a, b, edition) && canHoldTogether(a, b, book.facts))
      .flatMap(([a, b]) => {
        const [at, other] = [clauses.get(b.id), clauses.get(a.id)]
        if (!at || !other) return []
        return [
          problem(at, ['effect'], {
            message: `"${b.id}" (${b.effect}) and "${a.id}" (${a.effect}, ${other.file}:${other.line('effect')}) can both hold`,
            hint: 'Make one an exception to the other, tell their conditions apart, or record the conflict',
          }),
        ]
      }),
  )

function pairs({ clauses }: Edition): readonly (readonly [Clause, Clause])[] {
  return clauses.flatMap((a, at) =>
    clauses
      .slice(at + 1)
      .filter(b => b.topic === a.topic && b.kind === a.kind && b.effect !== a.effect)
      .map(b => [a, b] as const),
  )
}

function isSettled(a: Clause, b: Clause, { conflicts }: Edition): boolean {
  if (a.exceptionTo?.includes(b.id) || b.exceptionTo?.includes(a.id)) return true
  return conflicts.some(({ clauses }) => clauses?.includes(a.id) && clauses.includes(b.id))
}
